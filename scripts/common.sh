# Shared by the top-level commands: sourced, never run.
# shellcheck shell=bash

export LC_ALL=C.UTF-8

# The date that every build of the example site looks back from.
as_of=2026-08-14

build_packages=(libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libexpat1-dev zlib1g-dev pkgconf)
# What makes booklets: the libraries of WeasyPrint, which comes as a Python package, fonts, and qpdf.
print_packages=(python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-cjk qpdf)
print_requirements=$PWD/scripts/booklet-requirements.txt
release_flags=(-c release --static-swift-stdlib)

say() { printf '%s\n' "$@"; }

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# Runs a command without its output; shows all of it when the command fails.
quietly() {
  local log status=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if [ "$status" -ne 0 ]; then
    printf 'failed (exit code %s): %s\n' "$status" "$*" >&2
    cat "$log" >&2
  fi
  rm -f "$log"
  return "$status"
}

package_is_installed() {
  [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Installs the named Debian packages that are missing. Says what to do by hand where that is impossible.
require_packages() {
  local package missing=() root=()
  command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
    { without_apt "$@"; return; }
  for package; do
    package_is_installed "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
      { say "Please install as root: apt-get install ${missing[*]}" >&2; return 1; }
    root=(sudo)
    [ -t 0 ] && sudo --validate
    [ -t 0 ] || root=(sudo --non-interactive)
  fi
  say "Installing ${missing[*]}"
  quietly "${root[@]}" apt-get update || return
  # Tests start the servers that they need, and end them; none is to run because it was installed.
  quietly "${root[@]}" env DEBIAN_FRONTEND=noninteractive SYSTEMD_OFFLINE=1 \
    apt-get --option DPkg::Lock::Timeout=300 install --yes --no-install-recommends "${missing[@]}" ||
    { say "Please install as root: apt-get install ${missing[*]}" >&2; return 1; }
}

# Another system than Debian: only what can be looked for is looked for.
without_apt() {
  local package missing=()
  for package; do
    case $package in
      libcmark-gfm-dev | libcmark-gfm-extensions-dev) has_header cmark-gfm-core-extensions.h ;;
      libyaml-dev) has_header yaml.h ;;
      libexpat1-dev) has_header expat.h ;;
      zlib1g-dev) has_header zlib.h ;;
      pkgconf) command -v pkg-config >/dev/null ;;
      chromium) command -v chromium >/dev/null ;;
      default-jre-headless) command -v java >/dev/null ;;
      poppler-utils) command -v pdftoppm >/dev/null ;;
      rsync | rclone | openssl) command -v "$package" >/dev/null ;;
      nginx-light) command -v nginx >/dev/null ;;
      openssh-server) command -v sshd >/dev/null ;;
      python3-venv) python3 -c 'import ensurepip' 2>/dev/null ;;
      qpdf) command -v qpdf >/dev/null ;;
      *) true ;;
    esac || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  say "This system has no apt-get, so please install by hand what Debian calls: ${missing[*]}" >&2
  return 1
}

has_header() {
  local folder
  for folder in /usr/include /usr/local/include /opt/homebrew/include; do
    [ -e "$folder/$1" ] && return 0
  done
  return 1
}

require_swift() {
  command -v swift >/dev/null && return 0
  say 'Swift 6.3 or later is needed, and no `swift` is in PATH: see swift.org/install.' >&2
  return 1
}

build_release() {
  swift build "${release_flags[@]}" --product planpress
}

# Where the release build puts the command.
planpress_path() {
  printf '%s/planpress\n' "$(swift build "${release_flags[@]}" --show-bin-path)"
}

# Installs what makes booklets where `planpress booklet` looks for it, unless it is there in the version that is pinned.
require_printing() {
  local home=${XDG_DATA_HOME:-$HOME/.local/share}/planpress/weasyprint
  require_packages "${print_packages[@]}" || return
  cmp --silent "$print_requirements" "$home/installed.txt" && return 0
  say "Installing WeasyPrint in $home"
  rm -rf "$home"
  python3 -m venv "$home" &&
    quietly "$home/bin/pip" install --quiet --requirement "$print_requirements" &&
    cp "$print_requirements" "$home/installed.txt"
}
