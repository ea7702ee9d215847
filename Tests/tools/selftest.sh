#!/usr/bin/env bash
# Shows that every checker passes a good site and finds what is wrong with a bad one.
#
# usage: selftest.sh
#
# PYTHON is an interpreter that has the packages of requirements.txt.
set -uo pipefail

if [ $# -gt 0 ]; then
  sed -n '2,6s/^# \{0,1\}//p' "$0"
  exit 0
fi

cd "$(dirname "$0")" || exit
export LC_ALL=C.UTF-8 PYTHON=${PYTHON:-python3} PYTHONDONTWRITEBYTECODE=1
failures=0
checks=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

complain() {
  failures=$((failures + 1))
  printf '%s\n' "$@"
}

# passes COMMAND...: the command must succeed.
passes() {
  checks=$((checks + 1))
  local output
  output=$("$@" 2>&1) || complain "should pass: $*" "$output"
}

# finds COUNT COMMAND... -- TEXT...: the command must fail with COUNT problems, and its output contain every text.
finds() {
  checks=$((checks + 1))
  local count=$1 command=() output status=0 text
  shift
  while [ "$1" != -- ]; do
    command+=("$1")
    shift
  done
  shift
  output=$("${command[@]}" 2>&1) || status=$?
  [ "$status" -eq 1 ] || complain "should fail: ${command[*]}" "$output"
  [[ $count == any || $output == *" $count problems"* ]] ||
    complain "should find $count problems: ${command[*]}" "$output"
  for text; do
    [[ $output == *"$text"* ]] || complain "should say “$text”: ${command[*]}" "$output"
  done
}

test_tutorial() {
  passes "$PYTHON" tutorial.py /bin/true fixtures/tutorial/good.md
  finds 3 "$PYTHON" tutorial.py /bin/true fixtures/tutorial/bad-*.md -- \
    'nothing prints “five”' 'cat b.md: exit code 1' 'a.md has these lines 0 times'
}

test_acceptance() {
  passes "$PYTHON" acceptance.py fixtures/acceptance fixtures/acceptance/site --rows T=1,D=1
  finds 9 "$PYTHON" acceptance.py fixtures/acceptance-bad fixtures/acceptance-bad/site --rows T=3,D=1 -- \
    'T1: no plan plans/b.md' 'T1: no page b.html' 'T2: a.html has no anchor 无' 'T2: no test SomeTests.readsNothing' \
    'D1: SomeTests.readsIt does not read “5月下旬”' 'not a row: | D2' 'T2: stands there 2 times' \
    'T3: stands there 0 times' 'T9: nobody asked for it'
}

test_links() {
  passes "$PYTHON" links.py --reachable fixtures/good
  finds 12 "$PYTHON" links.py fixtures/bad-links -- \
    '“none.html” leads to no file' '“Other.html” leads to no file' '“other.html#%E7%9B%AE” leads to no anchor' \
    '“folder/” leads to a folder' '“/other.html” starts at the server' '“../good/index.html” leads out of the site' \
    '“100%.html” has a broken percent escape' '“javascript:alert(1)” is script' \
    '“https://images.example/a.png” is loaded from elsewhere' 'index.html:22: “missing.png” leads to no file' \
    'site.css:7: “missing.png” leads to no file' '“https://fonts.example/a.css” is loaded from elsewhere'
  finds 13 "$PYTHON" links.py --reachable fixtures/bad-links -- 'folder/index.html:1: no link leads here'
}

test_hygiene() {
  passes "$PYTHON" hygiene.py fixtures/good
  finds 10 "$PYTHON" hygiene.py fixtures/bad-hygiene -- 'no language' 'no title' 'an inline style sheet' \
    'an inline script' 'an inline handler onload' 'an inline style on <p>' 'script as an address in href' \
    "allows 'unsafe-inline' in script-src" 'no default-src' 'other.html:1: no Content-Security-Policy'
  finds 1 "$PYTHON" hygiene.py --limit 600 fixtures/good -- 'index.html:1: 601 bytes, the limit is 600'
}

test_validator() {
  passes ./validate.sh fixtures/good
  finds any ./validate.sh fixtures/bad-html -- '错误.html' 'Duplicate ID “a”' 'attribute on the “td” element is obsolete'
  finds any ./validate.sh fixtures/bad-html-warning -- '警告.html' 'Section lacks heading'
  finds any ./validate.sh "$scratch" -- 'no page in'
}

test_axe() {
  passes "$PYTHON" axe.py fixtures/good
  finds any "$PYTHON" axe.py fixtures/bad-axe -- 'dark.html (laptop, dark): serious color-contrast' \
    'label.html (phone, light): critical label' 'label.html (laptop, light): critical label' 'wide.html (phone, light): scrolls sideways by' \
    'elsewhere.html: asks for https://images.example/a.png' 'inline.html: console: ' \
    'missing.html: does not load: file://'
  [[ $("$PYTHON" axe.py fixtures/bad-axe) != *'dark.html (laptop, light)'* ]] ||
    complain 'axe.py should find nothing in the light page that is faint in the dark'
}

# A token of colour and a moved column are found, and the same site again is not.
test_looks() {
  local site=$scratch/looks one=home=index.html
  cp -r fixtures/good-looks "$site"
  passes "$PYTHON" looks.py "$site" "$scratch/kept" "$scratch/differ" --page "$one" --accept
  passes "$PYTHON" looks.py "$site" "$scratch/kept" "$scratch/differ" --page "$one"
  sed --in-place 's/--good: #17693a/--good: #1f8f4f/' "$site/site.css"
  finds 7 "$PYTHON" looks.py "$site" "$scratch/kept" "$scratch/differ" --page "$one" -- \
    '--good (dark): is #1f8f4f, was #17693a' 'home-laptop-light: ' 'home-laptop-dark: ' 'home-phone-light: ' 'home-paper: '
  cp fixtures/good-looks/site.css "$site"
  sed --in-place 's/width: 12rem/width: 13rem/' "$site/site.css"
  finds any "$PYTHON" looks.py "$site" "$scratch/kept" "$scratch/differ" --page "$one" -- 'home-laptop-light: '
  finds 8 "$PYTHON" looks.py "$site" "$scratch/kept" "$scratch/differ" --page other=index.html -- \
    'home-paper: nothing looks like this any more' 'other-paper: nobody has said yet that this is right'
  finds any "$PYTHON" looks.py "$site" "$scratch/kept" "$scratch/differ" -- 'no such page'
}

test_access() {
  passes "$PYTHON" access.py fixtures/good-looks
  finds any "$PYTHON" access.py fixtures/bad-access -- \
    'narrow.html (320 pixels): scrolls sideways by' 'narrow.html (320 pixels): stands outside: ' \
    'narrow.html (320 pixels): cuts off ' 'narrow.html (320 pixels): leaves out “负责人”' \
    'keyboard.html (keyboard): a#first “先” comes before its turn' 'keyboard.html (keyboard): a#bare “无框” does not show' \
    'keyboard.html (keyboard): a#away “在外” has the focus and is not to be seen' \
    'keyboard.html (keyboard): a#first “先” comes first, and not the way to the content' \
    'motion.html (motion): p.moving “动” moves' 'review.html (paper): takes 2 sheets' 'forced.html (forced colours, dark): bar .f stands out by'
}

test_extremes() {
  passes "$PYTHON" extremes.py - fixtures/good fixtures/good-looks
  finds any "$PYTHON" extremes.py - fixtures/bad-extremes -- \
    'wide.html (laptop): scrolls sideways by 120 pixels' 'wide.html (paper): stands outside: p.wide' 'wide.html (phone): cuts off p.clipped' \
    'sheet.html (paper): stands outside: td “纸上不行”' 'cell.html (laptop): narrower than two letters: td “负责人姓名”' \
    'chart.html (laptop): text “七月” lies on text “八月”' 'chart.html (laptop): a chart cuts off text “九月”'
  [[ $("$PYTHON" extremes.py - fixtures/bad-extremes) != *'sheet.html (phone)'* ]] ||
    complain 'extremes.py should find nothing on a phone in a table that scrolls there'
}

write_project() {
  local sources=$1/Sources/PlanModel
  mkdir -p "$sources" "$1/Tests" "$1/docs"
  printf 'extension DiagnosticCode {\n  static let unknownKey = DiagnosticCode(\n    "unknown-key", .warning)\n' >"$sources/A.swift"
  printf '  static let late = DiagnosticCode("late", .error)\n}\n' >>"$sources/A.swift"
  printf '@Test func f() { #expect(found == [.unknownKey]) }\n@Test func g() { #expect(text == "late") }\n' >"$1/Tests/A.swift"
  printf '## `unknown-key`: a key nobody knows\n\n## late\n' >"$1/docs/diagnostics.md"
}

test_codes() {
  write_project "$scratch/codes"
  passes "$PYTHON" codes.py "$scratch/codes"
  printf 'unknown-key\nlate\n' >"$scratch/codes.txt"
  passes "$PYTHON" codes.py --codes "$scratch/codes.txt" "$scratch/codes"
  printf 'too-late\n' >>"$scratch/codes.txt"
  finds 2 "$PYTHON" codes.py --codes "$scratch/codes.txt" "$scratch/codes" -- 'too-late: no test' 'too-late: docs/'
  printf 'let new = DiagnosticCode("too-late", .error)\n' >"$scratch/codes/Sources/B.swift"
  finds 2 "$PYTHON" codes.py "$scratch/codes" -- 'too-late: no test' 'too-late: docs/'
  finds any "$PYTHON" codes.py "$scratch" -- 'no diagnostic code is declared'
}

test_house() {
  local project=$scratch/house
  write_project "$project"
  passes "$PYTHON" house.py "$project"
  {
    printf 'import CMarkGFM\n@testable import CLibYAML\ninternal import struct Foundation.Date\n'
    printf 'let a = try! f()\n// TO%s: later\nlet b = Date()\nlet c: @unchecked Sendable\nlet d = unsafe pointer.pointee\n' DO
  } >"$project/Sources/PlanModel/Bad.swift"
  seq -f '// %g' 351 >"$project/Sources/PlanModel/Long.swift"
  printf '@Test(.disabled("slow")) func f() {}\n' >"$project/Tests/Bad.swift"
  printf 'It lies in /home/%s/plans.\n' me >"$project/docs/Bad.md"
  printf 'See [this](Missing.md) and [that](Bad.md).\n' >>"$project/docs/Bad.md"
  finds 12 "$PYTHON" house.py "$project" -- 'imports CMarkGFM' 'imports CLibYAML' 'imports Foundation' \
    'instead of throwing' 'reads as unfinished' 'reads the clock' 'switches a check' 'unsafe code' '351 lines' 'cannot fail' 'path of one machine' 'links to Missing.md'
}

test_missing_site() {
  local tool
  for tool in links.py hygiene.py axe.py access.py; do
    finds any "$PYTHON" "$tool" "$scratch/none" -- "no such page or folder: $scratch/none"
  done
  finds any ./validate.sh "$scratch/none" -- "no such page or folder: $scratch/none"
}

write_results() {
  printf '<testsuites><testsuite>%s</testsuite></testsuites>' "$1" >"$scratch/results/tests.xml"
}

test_results() {
  local good='<testcase classname="A" name="b()" time="0.1" />'
  mkdir -p "$scratch/results"
  finds any "$PYTHON" test_results.py "$scratch/results" -- 'no test ran'
  write_results "$good"
  passes "$PYTHON" test_results.py "$scratch/results"
  write_results "$good<testcase classname='A' name='c()'><failure message='m' /></testcase>"
  finds any "$PYTHON" test_results.py "$scratch/results" -- 'failed: A.c()' '1 tests passed, 1 failed, 0 skipped'
  write_results "$good<testcase classname='A' name='d()'><skipped>why</skipped></testcase>"
  finds any "$PYTHON" test_results.py "$scratch/results" -- 'skipped: A.d()' '1 tests passed, 0 failed, 1 skipped'
}

test_help() {
  local tool
  for tool in *.py *.sh; do
    [ -x "$tool" ] || continue
    if [[ $tool == *.py ]]; then passes "$PYTHON" "$tool" --help; else passes "./$tool" --help; fi
  done
}

test_links
test_hygiene
test_validator
test_axe
test_access
test_extremes
test_looks
test_codes
test_house
test_missing_site
test_results
test_acceptance
test_tutorial
test_help
echo "$checks checks of the checkers, $failures failures"
[ "$failures" -eq 0 ]
