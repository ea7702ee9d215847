#!/bin/sh
# Fetches the examples of CommonMark 0.31.2 and of GitHub's Markdown into .tools/specs, for the tests that read them.
#
# CommonMark's are in the source distribution of the Python package markdown-it-py, GitHub's in Debian's source package
# cmark-gfm. Needs python3 with pip, apt-get and tar; asks for no privileges.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
specs=$root/.tools/specs
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$specs"
cd "$work"

python3 -m venv venv
venv/bin/pip --quiet --disable-pip-version-check download --no-binary :all: --no-deps markdown-it-py==4.3.0
tar -xzf markdown_it_py-*.tar.gz
cp markdown_it_py-*/tests/test_cmark_spec/commonmark.json "$specs/commonmark.json"

# A list of sources of its own: most machines list binary packages only.
mkdir -p lists/partial cache/archives/partial sources
for list in /etc/apt/sources.list.d/*.sources; do
  [ -e "$list" ] && sed 's/^Types:.*/Types: deb-src/' "$list" > "sources/$(basename "$list")"
done
for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
  [ -e "$list" ] && sed -n 's/^deb /deb-src /p' "$list" > "sources/$(basename "$list" .list).list"
done
apt="apt-get -qq -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts=$work/sources
  -o Dir::State::Lists=$work/lists -o Dir::Cache=$work/cache -o APT::Sandbox::User=root"
$apt update
$apt source --download-only cmark-gfm
tar -xzf cmark-gfm_*.orig.tar.gz
cp cmark-gfm-*/test/spec.txt "$specs/gfm-spec.txt"
cp cmark-gfm-*/test/extensions.txt "$specs/gfm-extensions.txt"

echo "The examples are in $specs."
