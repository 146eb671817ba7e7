#!/bin/sh
# install.sh [--destdir DIR] ADDRESS: makes this Debian device show ADDRESS, a page kiosk/ or scherm/, when it starts.
# Again with another address: the device moves there; other settings in kiosk.conf stay. With --destdir (or DESTDIR) it only
# puts the files there.
set -eu
here=$(dirname "$0")
destination=${DESTDIR:-}
packages="chromium xinit xserver-xorg matchbox-window-manager x11-apps x11-xserver-utils dbus-user-session libpam-systemd"

fail() {
  echo "$1" >&2
  exit 2
}

[ "${1:-}" != --destdir ] || { destination=${2:?}; shift 2; }
[ $# -eq 1 ] || fail "install.sh [--destdir DIR] https://www.example.org/kiosk/?plek=…"
address=$1

# Nothing that a shell, systemd, sed or JSON reads as something else.
case $address in
  *[!A-Za-z0-9:/?=,._~\&%-]*) fail "This character cannot be in an address: $address" ;;
  https:///*) fail "There is no name in this address: $address" ;;
  https://?*/* | http://127.0.0.1[:/]* | http://localhost[:/]*) ;;
  *) fail "An address begins with https://: $address" ;;
esac
page=${address%%\?*}
case $page in
  */kiosk/ | */scherm/) ;;
  *) fail "Not the page of a kiosk (…/kiosk/) or of a door screen (…/scherm/): $address" ;;
esac

# What is allowed: the site that the page is in, also below a path.
site=${page%/*/}
site=${site%/en}/

put() { # put MODE FILE PLACE
  mkdir -p "$(dirname "$destination$3")"
  install -m "$1" "$here/$2" "$destination$3"
}

# & means the whole match to sed.
in_sed() {
  printf '%s' "$1" | sed 's/&/\\\&/g'
}

library=/usr/lib/stadsgesprek-kiosk
settings=/etc/stadsgesprek-kiosk/kiosk.conf
policy=/etc/chromium/policies/managed/stadsgesprek.json
for program in session start-browser watch-screen; do
  put 755 "$program" "$library/$program"
done
put 644 stadsgesprek-kiosk.service /etc/systemd/system/stadsgesprek-kiosk.service
put 644 draaiboek.md /usr/share/doc/stadsgesprek-kiosk/draaiboek.md
put 644 policy.json "$policy"
sed -i "s|https://www.example.org/|$(in_sed "$site")|" "$destination$policy"
[ -e "$destination$settings" ] || put 644 kiosk.conf "$settings"
sed -i "s|^ADDRESS=.*|ADDRESS=$(in_sed "$address")|" "$destination$settings"

if [ -n "$destination" ]; then
  exit 0
fi

export DEBIAN_FRONTEND=noninteractive
apt-get install --quiet --yes --no-install-recommends $packages
getent passwd stadsgesprek-kiosk >/dev/null || useradd --system --user-group --shell /usr/sbin/nologin \
  --home-dir /var/lib/stadsgesprek-kiosk stadsgesprek-kiosk
systemctl daemon-reload
systemctl mask --quiet sleep.target suspend.target hibernate.target hybrid-sleep.target
systemctl set-default --quiet graphical.target
systemctl enable --quiet stadsgesprek-kiosk.service
systemctl restart stadsgesprek-kiosk.service
echo "This screen shows $address, also after a restart."
