"""The files of a built site, and how the checkers report on them."""

import os
import sys


def pages(arguments):
    """The HTML files that are named, or lie in the folders that are named, sorted."""
    found = set()
    for argument in arguments:
        if os.path.isdir(argument):
            for folder, _, names in os.walk(argument):
                found.update(os.path.join(folder, name) for name in names if name.endswith(".html"))
        elif os.path.isfile(argument):
            found.add(argument)
        else:
            sys.exit(f"no such page or folder: {argument}")
    if not found:
        sys.exit(f"no page in {' '.join(arguments)}")
    return sorted(os.path.abspath(page) for page in found)


def one_of_each_kind(all_pages, limit):
    """All pages when there are at most `limit`; otherwise pages from every folder in turn until the limit.

    A folder holds pages of one kind, so each kind keeps its share; the largest page of a folder comes first,
    because it shows the most views.
    """
    if len(all_pages) <= limit:
        return all_pages
    folders = {}
    for page in all_pages:
        folders.setdefault(os.path.dirname(page), []).append(page)
    queues = [sorted(group, key=os.path.getsize) for _, group in sorted(folders.items())]
    chosen = []
    while len(chosen) < limit and any(queues):
        chosen += [queue.pop() for queue in queues if queue][: limit - len(chosen)]
    return sorted(chosen)


def report(problems, checked):
    """Prints every problem on a line of its own, then a count; the exit code says whether there was one."""
    for problem in problems:
        print(problem)
    print(f"{checked} checked, {len(problems)} problems")
    sys.exit(1 if problems else 0)
