#!/bin/sh
# Makes this machine a kiosk that shows the exhibit. May be run again, also after an upgrade; asks nothing.
set -eu
cd "$(dirname "$0")"
[ "$(id -u)" = 0 ] || { echo "install.sh must be run by root" >&2; exit 1; }
[ -d target ] || { echo "install.sh: the folder target is not beside it; write all again: exhibit kiosk install" >&2; exit 1; }
program=@PROGRAM@
state=@STATE_WORD@
say() { echo "==> $*"; }
wrong() { echo "install.sh: $*" >&2; exit 1; }

say "packages"
export DEBIAN_FRONTEND=noninteractive
packages="@PACKAGES@"
# shellcheck disable=SC2086  # the list is meant to be split
if ! dpkg-query --show --showformat='${db:Status-Status}\n' $packages 2>/dev/null | grep -qv '^installed$' &&
    dpkg-query --show $packages > /dev/null 2>&1; then
    echo "all there"
else
    apt-get update -qq || echo "no network: going on with what is known"
    apt-get install -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends $packages || wrong "these are needed: $packages"
fi

say "the user kiosk, who cannot log in"
getent passwd kiosk > /dev/null ||
    useradd --system --user-group --home-dir "$state" --no-create-home --shell /usr/sbin/nologin kiosk
usermod --lock --shell /usr/sbin/nologin kiosk
for group in video render audio; do
    getent group "$group" > /dev/null && usermod --append --groups "$group" kiosk
done

say "the state folder $state"
install -d -o kiosk -g kiosk -m 0750 "$state"

say "the program $program"
as_kiosk() { setpriv --reuid=kiosk --regid=kiosk --init-groups -- "$@"; }
as_kiosk "$program" --version ||
    wrong "the user kiosk cannot run $program: install it where everybody may read, such as /opt/exhibit"
for file in @READ_WORDS@; do
    as_kiosk test -r "$file" || echo "LOOK: the user kiosk cannot read $file; the screen will say so"
done

say "files"
(cd target && find . -type f) | while read -r file; do
    file=${file#./}
    mode=0644
    [ -x "target/$file" ] && mode=0755
    install -D -m "$mode" "target/$file" "/$file"
    echo "/$file"
done
@MAKE_DROP@
say "services"
systemctl daemon-reload
sysctl --quiet --load=/etc/sysctl.d/90-exhibit-kiosk.conf || echo "LOOK: set at the next start of the machine"
udevadm control --reload 2>/dev/null || true
# Visitors get no login: tty1 belongs to the exhibit. tty2 and the others stay, but cage and X do not let them be reached.
systemctl mask --quiet getty@tty1.service autovt@tty1.service ctrl-alt-del.target \
    sleep.target suspend.target hibernate.target hybrid-sleep.target
systemctl stop getty@tty1.service 2>/dev/null || true
systemctl enable --quiet @SERVICES@ exhibit-kiosk-well.timer exhibit-kiosk.service
systemctl is-active --quiet chrony.service ntpsec.service 2>/dev/null ||
    systemctl enable --quiet --now systemd-timesyncd.service || echo "LOOK: nothing sets the clock"

say "done"
cat <<'END'
Next: exhibit-kiosk pin       the PIN of the staff
      reboot                  the exhibit comes up by itself (or, without: exhibit-kiosk start)
      exhibit-kiosk doctor    what this machine still lacks
END
