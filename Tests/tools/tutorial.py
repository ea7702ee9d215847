#!/usr/bin/env python3
"""Do what a tutorial says, in a folder of its own, and hold it to what it says will happen.

Of a tutorial's fenced blocks

    ```sh                       is run; a command fails only where the block below it names an error
    ```text                     is what the command above prints: each of its lines is among the output
    ```markdown plans/a.md      is a file as it is written (any language with a path behind it)
    ```markdown plans/a.md +    is added at the end of that file
    ```diff plans/a.md          is a change of that file: the lines with - become those with +

so that no command of it, and no line that it promises, can go out of date unseen.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile

FENCE = re.compile(r"^```([\w-]+)(?: +(\S+))?( \+)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Mismatch(Exception):
    pass


def write(folder, path, text, mode):
    target = os.path.join(folder, path)
    os.makedirs(os.path.dirname(target), exist_ok=True)
    with open(target, mode, encoding="utf-8") as file:
        file.write(text)


def change(folder, path, difference):
    target = os.path.join(folder, path)
    with open(target, encoding="utf-8") as file:
        text = file.read()
    old = "".join(line[1:] + "\n" for line in difference.splitlines() if line[:1] in "- ")
    new = "".join(line[1:] + "\n" for line in difference.splitlines() if line[:1] in "+ ")
    if text.count(old) != 1:
        raise Mismatch(f"{path} has these lines {text.count(old)} times:\n{old}")
    write(folder, path, text.replace(old, new), "w")


def run(folder, block, environment):
    output, failed = "", []
    for command in block.replace("\\\n", "").splitlines():
        if not command or command.startswith("#"):
            continue
        done = subprocess.run(
            ["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, timeout=120)
        output += done.stdout + done.stderr
        if done.returncode:
            failed.append(f"{command}: exit code {done.returncode}")
    return output, failed


def do(tutorial, folder, environment):
    with open(tutorial, encoding="utf-8") as file:
        blocks = FENCE.findall(file.read())
    counts = {"commands": 0, "promises": 0, "files": 0}
    output, failed = "", []
    for index, (language, path, more, text) in enumerate(blocks):
        if language == "sh":
            output, failed = run(folder, text, environment)
            expected = blocks[index + 1][3] if index + 1 < len(blocks) and blocks[index + 1][0] == "text" else ""
            if failed and "error" not in expected and "错误" not in expected:
                raise Mismatch("\n".join(failed) + "\n" + output)
            counts["commands"] += len(text.splitlines())
        elif language == "text":
            printed = set(output.splitlines())
            for line in text.splitlines():
                if line not in printed:
                    raise Mismatch(f"nothing prints “{line}”:\n{output}")
                counts["promises"] += 1
        elif language == "diff":
            change(folder, path, text)
            counts["files"] += 1
        elif path:
            write(folder, path, text, "a" if more else "w")
            counts["files"] += 1
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="the planpress program")
    parser.add_argument("tutorial", nargs="+", help="Markdown files")
    arguments = parser.parse_args()
    failures = 0
    for tutorial in arguments.tutorial:
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.dirname(os.path.abspath(arguments.program)) + os.pathsep + os.environ["PATH"]
            environment = {**os.environ, "PATH": path, "LC_ALL": "C.UTF-8"}
            try:
                counts = do(tutorial, folder, environment)
                print(f"{tutorial}: " + ", ".join(f"{count} {name}" for name, count in counts.items()))
            except Mismatch as mismatch:
                failures += 1
                print(f"{tutorial}: {mismatch}")
    print(f"{len(arguments.tutorial)} tutorials, {failures} problems")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
