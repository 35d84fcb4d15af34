"""What the same exhibit says in many languages and scripts, each with Latin letters and figures inside."""

from typing import NamedTuple


class Said(NamedTuple):
    """The texts of one language."""

    title: str
    start: str
    landing: str
    home: str
    sentence: str
    person: str
    place: str


SAID = {
    "vi": Said("Những bước đầu tiên lên Mặt Trăng", "Rời bệ phóng", "Hạ cánh xuống Mặt Trăng", "Trở về Thái Bình Dương",
        "Ngày 20 tháng 7, hai người đã đặt chân lên Mặt Trăng (Apollo 11) và ở lại đó 21 giờ 36 phút.", "Neil Armstrong", "Biển Yên Tĩnh"),
    "ru": Said("Первые шаги по Луне", "Старт из Флориды", "Посадка на Луну", "Возвращение в Тихий океан",
        "20 июля два человека ступили на Луну (Apollo 11) и пробыли на ней 21 час 36 минут.", "Нил Армстронг", "Море Спокойствия"),
    "en": Said("First steps on the Moon", "Lift-off in Florida", "Landing on the Moon", "Back in the Pacific",
        "On 20 July two people stepped onto the Moon (Apollo 11) and stayed for 21 hours and 36 minutes.", "Neil Armstrong", "Sea of Tranquillity"),
    "fr": Said("Premiers pas sur la Lune", "Départ de Floride", "Arrivée sur la Lune", "Retour dans le Pacifique",
        "Le 20 juillet, deux hommes ont marché sur la Lune (Apollo 11) : ils y sont restés 21 heures et 36 minutes.", "Neil Armstrong", "Mer de la Tranquillité"),
    "de": Said("Erste Schritte auf dem Mond", "Start in Florida", "Landung auf dem Mond", "Rückkehr in den Pazifik",
        "Am 20. Juli betraten zwei Menschen den Mond (Apollo 11) und blieben dort 21 Stunden und 36 Minuten.", "Neil Armstrong", "Meer der Ruhe"),
    "es": Said("Primeros pasos en la Luna", "Despegue en Florida", "Aterrizaje en la Luna", "Regreso al Pacífico",
        "El 20 de julio, dos personas pisaron la Luna (Apollo 11) y permanecieron allí 21 horas y 36 minutos.", "Neil Armstrong", "Mar de la Tranquilidad"),
    "pl": Said("Pierwsze kroki na Księżycu", "Start z Florydy", "Lądowanie na Księżycu", "Powrót na Pacyfik",
        "20 lipca dwoje ludzi stanęło na Księżycu (Apollo 11) i pozostało tam przez 21 godzin i 36 minut.", "Neil Armstrong", "Morze Spokoju"),
    "el": Said("Τα πρώτα βήματα στη Σελήνη", "Εκτόξευση από τη Φλόριντα", "Προσελήνωση", "Επιστροφή στον Ειρηνικό",
        "Στις 20 Ιουλίου δύο άνθρωποι πάτησαν στη Σελήνη (Apollo 11) και έμειναν εκεί 21 ώρες και 36 λεπτά.", "Νιλ Άρμστρονγκ", "Θάλασσα της Ηρεμίας"),
    "ar": Said("الخطوات الأولى على القمر", "الإقلاع من فلوريدا", "الهبوط على القمر", "العودة إلى المحيط الهادئ",
        "في 20 يوليو نزل شخصان على سطح القمر (Apollo 11) وبقيا هناك 21 ساعة و36 دقيقة.", "نيل أرمسترونغ", "بحر السكون"),
    "he": Said("הצעדים הראשונים על הירח", "ההמראה מפלורידה", "הנחיתה על הירח", "החזרה לאוקיינוס השקט",
        "ב־20 ביולי דרכו שני אנשים על הירח (Apollo 11) ונשארו שם 21 שעות ו־36 דקות.", "ניל ארמסטרונג", "ים השלווה"),
    "fa": Said("نخستین گام‌ها بر ماه", "پرتاب از فلوریدا", "فرود بر ماه", "بازگشت به اقیانوس آرام",
        "در ۲۰ ژوئیه دو نفر بر ماه گام نهادند (Apollo 11) و ۲۱ ساعت و ۳۶ دقیقه آنجا ماندند.", "نیل آرمسترانگ", "دریای آرامش"),
    "hi": Said("चाँद पर पहले क़दम", "फ़्लोरिडा से उड़ान", "चाँद पर उतरना", "प्रशांत महासागर में वापसी",
        "20 जुलाई को दो लोगों ने चाँद पर क़दम रखा (Apollo 11) और वहाँ 21 घंटे 36 मिनट तक रहे।", "नील आर्मस्ट्रांग", "शांति का सागर"),
    "bn": Said("চাঁদে প্রথম পদক্ষেপ", "ফ্লোরিডা থেকে যাত্রা", "চাঁদে অবতরণ", "প্রশান্ত মহাসাগরে প্রত্যাবর্তন",
        "২০ জুলাই দুজন মানুষ চাঁদে পা রাখেন (Apollo 11) এবং সেখানে ২১ ঘণ্টা ৩৬ মিনিট থাকেন।", "নিল আর্মস্ট্রং", "প্রশান্তির সাগর"),
    "th": Said("ก้าวแรกบนดวงจันทร์", "ออกเดินทางจากฟลอริดา", "ลงจอดบนดวงจันทร์", "กลับสู่มหาสมุทรแปซิฟิก",
        "วันที่ 20 กรกฎาคม มนุษย์สองคนได้เหยียบดวงจันทร์ (Apollo 11) และอยู่ที่นั่นเป็นเวลา 21 ชั่วโมง 36 นาที", "นีล อาร์มสตรอง", "ทะเลแห่งความสงบ"),
    "km": Said("ជំហាន\u200bដំបូង\u200bលើ\u200bព្រះចន្ទ", "ការ\u200bហោះ\u200bចេញ\u200bពី\u200bហ្វ្លរីដា", "ការ\u200bចុះ\u200bចត\u200bលើ\u200bព្រះចន្ទ", "ត្រឡប់\u200bមក\u200bមហាសមុទ្រ\u200bប៉ាស៊ីហ្វិក",
        "នៅ\u200bថ្ងៃ\u200bទី 20 ខែ\u200bកក្កដា មនុស្ស\u200bពីរ\u200bនាក់\u200bបាន\u200bជាន់\u200bលើ\u200bព្រះចន្ទ (Apollo 11) ហើយ\u200bស្នាក់\u200bនៅ\u200bទីនោះ 21 ម៉ោង 36 នាទី។", "នីល អាមស្ត្រុង", "សមុទ្រ\u200bស្ងប់\u200bស្ងាត់"),
    "ka": Said("პირველი ნაბიჯები მთვარეზე", "გაფრენა ფლორიდიდან", "დაშვება მთვარეზე", "დაბრუნება წყნარ ოკეანეში",
        "20 ივლისს ორმა ადამიანმა ფეხი დადგა მთვარეზე (Apollo 11) და იქ 21 საათი და 36 წუთი დარჩა.", "ნილ არმსტრონგი", "სიმშვიდის ზღვა"),
    "hy": Said("Առաջին քայլերը Լուսնի վրա", "Մեկնարկ Ֆլորիդայից", "Վայրէջք Լուսնի վրա", "Վերադարձ Խաղաղ օվկիանոս",
        "Հուլիսի 20-ին երկու մարդ ոտք դրեց Լուսնի վրա (Apollo 11) և այնտեղ մնաց 21 ժամ 36 րոպե։", "Նիլ Արմսթրոնգ", "Հանգստության ծով"),
    "zh-Hans": Said("月球上的第一步", "从佛罗里达起飞", "降落在月球上", "回到太平洋",
        "七月二十日，两个人踏上了月球（Apollo 11），并在那里停留了21小时36分钟。", "尼尔·阿姆斯特朗", "静海"),
    "ja": Said("月への第一歩", "フロリダから出発", "月に着陸", "太平洋に帰る",
        "7月20日、二人の人が月に立ち（Apollo 11）、そこに21時間36分とどまった。", "ニール・アームストロング", "静かの海"),
    "ko": Said("달 위의 첫걸음", "플로리다에서 출발", "달에 착륙", "태평양으로 귀환",
        "7월 20일 두 사람이 달에 발을 디뎠고(Apollo 11) 그곳에 21시간 36분 동안 머물렀다.", "닐 암스트롱", "고요의 바다"),
}  # fmt: skip
"""By language; Khmer has its places to break."""
