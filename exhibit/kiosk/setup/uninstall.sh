#!/bin/sh
# Makes the machine what it was before install.sh. What the kiosk has kept, the program and the packages stay.
set -eu
cd "$(dirname "$0")"
[ "$(id -u)" = 0 ] || { echo "uninstall.sh must be run by root" >&2; exit 1; }
[ -d target ] || { echo "uninstall.sh: the folder target is not beside it; write all again: exhibit kiosk install" >&2; exit 1; }
say() { echo "==> $*"; }

say "services"
for unit in exhibit-kiosk.service exhibit-kiosk-still.service exhibit-kiosk-well.timer; do
    systemctl disable --quiet --now "$unit" 2>/dev/null || true
done
systemctl unmask --quiet getty@tty1.service autovt@tty1.service ctrl-alt-del.target \
    sleep.target suspend.target hibernate.target hybrid-sleep.target

say "files"
(cd target && find . -type f) | while read -r file; do
    rm -f "/${file#./}" && echo "/${file#./}"
done
rmdir /usr/local/lib/exhibit-kiosk 2>/dev/null || true
rm -rf /var/lib/exhibit-kiosk /run/exhibit-kiosk-why
systemctl daemon-reload
udevadm control --reload 2>/dev/null || true
systemctl start getty@tty1.service 2>/dev/null || true

say "done"
echo "What the kiosk has kept is in" @STATE_WORD@ "; userdel kiosk removes its user."
echo "SysRq and the hardware watchdog are as they were after the next start of the machine."
