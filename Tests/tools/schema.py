#!/usr/bin/env python3
"""Hold the JSON Schemas that planpress prints against plans and settings that are good, and against some that are not.

usage: schema.py BINARY SITE

Every front matter and the settings of SITE, and every skeleton's, must be valid; each of the broken ones below must not be.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema
import yaml

from site_files import report


class Loader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: dates are text, and so are yes, no, on and off."""


Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"
             and (tag != "tag:yaml.org,2002:bool" or letter in "tTfF")]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}

GOOD_PLANS = [
    "title: 计划", "標題: 計劃\n類型: 季度計劃\n週期: 2026-Q2", "Title: x\nKey Results:\n  - 扩大销售\n",
    "title: x\nobjectives:\n  - {目标: 销售, 负责人: [李明, 王芳], 权重(%): 60, key_results: [{title: 签约, target: ≥50家}]}",
    "title: x\nmetrics:\n  - {title: 转化率, target: 15%, W14: 3, 4月: 5%}", "title: x\nextra: {colour: red}",
    "title: x\nstatus:\ntasks:\n", "title: 2026\nperiod: 2026\napprovals: 王总",
]
BROKEN_PLANS = [
    "kind: quarter", "title: x\nkind: quartal", "titel: x", "title: x\nobjectives: 扩大销售",
    "title: x\nobjectives: [{title: x, onwer: 李明}]", "title: x\ntasks: [{title: x, status: perhaps}]",
    "title: x\nowner: {name: 李明}", "title: x\nlanguage: de", "title: x\ntasks: [[a, b]]", "- title: x",
]
GOOD_SETTINGS = [
    "", "title: 晨光", "部门: [市场部, {name: 研发部, colour: '#2563eb'}]", "thresholds: {at_risk: 75%, stale_days: 14}",
    "severities: {task-too-long: off, stale: error}", "people: {张伟: Zhang Wei, 李明: [Li Ming]}", "language: zh-Hant",
    "dimensions: [增长, 客户]\nfiscal_year_start: 4\nmarkdown: {cjk_emphasis: false}",
]
BROKEN_SETTINGS = [
    "titel: x", "language: chinese", "fiscal_year_start: 13", "severities: {task-to-long: off}",
    "severities: {stale: loud}", "thresholds: {at_risk: many}", "departments: [{nmae: x}]", "base_url: example.com",
    "departments: [{name: x, colour: blue}]", "people: [李明]", "- title",
]


def front_matter(path):
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    if not lines or lines[0] != "---":
        return None
    return "\n".join(lines[1:lines.index("---", 1)])


def load(text):
    return yaml.load(text, Loader)


def schema(binary, subject, language):
    text = subprocess.run([binary, "schema", subject, "--lang", language], check=True, capture_output=True).stdout
    document = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(document)
    return jsonschema.Draft202012Validator(document)


def skeletons(binary, folder):
    """The front matter and the settings of new sites in every language."""
    for language in ("zh-Hans", "zh-Hant", "en"):
        site = pathlib.Path(folder) / language
        subprocess.run([binary, "init", str(site), "--language", language], check=True, capture_output=True)
        yield from sorted(site.rglob("*.md")) + [site / "planpress.yml"]


def check(binary, site):
    problems, count = [], 0
    for language in ("en", "zh-Hans", "zh-Hant"):
        plans, settings = schema(binary, "front-matter", language), schema(binary, "configuration", language)

        def expect(validator, name, text, is_good):
            nonlocal count
            count += 1
            error = jsonschema.exceptions.best_match(validator.iter_errors(load(text)))
            if is_good and error:
                problems.append(f"{name}: {error.json_path}: {error.message}")
            elif not is_good and not error:
                problems.append(f"{name}: nothing is wrong with it to the schema")

        with tempfile.TemporaryDirectory() as folder:
            for path in [*sorted((site / "plans").rglob("*.md")), site / "planpress.yml", *skeletons(binary, folder)]:
                if path.suffix == ".yml":
                    if path.exists():
                        expect(settings, path, path.read_text(encoding="utf-8"), True)
                elif (text := front_matter(path)) is not None:
                    expect(plans, path, text, True)
        for validator, texts, is_good in [
                (plans, GOOD_PLANS, True), (plans, BROKEN_PLANS, False),
                (settings, GOOD_SETTINGS, True), (settings, BROKEN_SETTINGS, False)]:
            for text in texts:
                expect(validator, repr(text), text, is_good)
    return problems, count


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    report(*check(sys.argv[1], pathlib.Path(sys.argv[2])))
