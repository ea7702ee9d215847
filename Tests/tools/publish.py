#!/usr/bin/env python3
"""Publish a small site for real: to a folder, through rsync to a local sshd, through rclone to a local WebDAV server,
and read it from a real nginx with the configuration of docs/publishing.md.

usage: publish.py PLANPRESS PROJECT

Every server listens on 127.0.0.1 and is ended by its process when the checks are over.
"""

import contextlib
import os
import pathlib
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

AS_OF = "2026-08-14"
problems = []


def expect(condition, words):
    if not condition:
        problems.append(words)


class Site:
    """A site of a few plans that changes, and the command."""

    def __init__(self, planpress, folder):
        self.planpress, self.folder = planpress, folder
        self.plans = folder / "plans" / "2026-q3"
        self.plans.mkdir(parents=True)
        (folder / "planpress.yml").write_text("title: Plans\nlanguage: en\n", encoding="utf-8")
        self.write("sales", "Sales")

    def write(self, name, title):
        (self.plans / f"{name}.md").write_text(
            f"---\ntitle: {title}\nowner: Li Ming\ndepartment: Sales\nperiod: 2026-Q3\n---\n\n# {title}\n", encoding="utf-8")

    def build(self):
        self.run("build", ".", "--as-of", AS_OF)

    def run(self, *arguments, status=0, **options):
        result = subprocess.run(
            [self.planpress, *arguments, "--lang", "en"], cwd=self.folder, capture_output=True, text=True, check=False,
            timeout=120, **options)
        expect(result.returncode == status,
               f"{' '.join(arguments)}: exit code {result.returncode}, not {status}: {result.stderr}")
        return result

    def publish(self, to, *arguments, status=0):
        return self.run("publish", "--to", to, *arguments, status=status)

    @property
    def files(self):
        return contents(self.folder / "site", leaving_out={".planpress-manifest"})


def contents(folder, leaving_out=()):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*")) if path.is_file() and path.name not in leaving_out
    }


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def server(command, port, log):
    """A server in the foreground, until the block ends."""
    with open(log, "wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, start_new_session=True)
    try:
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            if process.poll() is not None:
                break
            time.sleep(0.1)
        expect(process.poll() is None, f"{command[0]} ended: {pathlib.Path(log).read_text(errors='replace')}")
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(10)
        if process.poll() is None:
            process.kill()
            process.wait()


# Releases, in a folder and over SSH.

def check_releases(site, to, root, *options):
    """What every target with releases has to do; `root` is where its folder lies on this machine."""
    site.build()
    shown = site.publish(to, "--dry-run", *options)
    expect(sorted(line[2:] for line in shown.stdout.splitlines()) == sorted(site.files), f"{to}: dry run: {shown.stdout}")
    expect(not (root / "current").exists(), f"{to}: a dry run changed something")
    first = site.publish(to, *options).stdout.strip()
    old = site.files
    expect(os.readlink(root / "current") == f"releases/{first}", f"{to}: current is not {first}")
    expect(contents(root / "current") == old, f"{to}: the first release differs from the site")

    again = site.publish(to, *options)
    expect("nothing to publish" in again.stderr and again.stdout.strip() == first, f"{to}: not idle: {again.stderr}")

    site.write("rnd", "Research")
    site.write("sales", "Sales and service")
    site.build()
    shown = site.publish(to, "--dry-run", *options).stdout.splitlines()
    expect("+ 2026-q3/rnd.html" in shown and "~ 2026-q3/sales.html" in shown, f"{to}: dry run: {shown}")
    second = site.publish(to, *options).stdout.strip()
    expect(second > first, f"{to}: {second} does not sort behind {first}")
    expect(contents(root / "current") == site.files, f"{to}: the second release differs from the site")
    same = next(path for path in old if site.files.get(path) == old[path])
    inodes = [(root / "releases" / name / same).stat().st_ino for name in (first, second)]
    expect(inodes[0] == inodes[1], f"{to}: {same} is there twice")

    back = site.publish(to, "--rollback", *options).stdout.strip()
    expect(back == first and contents(root / "current") == old, f"{to}: rolled back to {back}")
    site.publish(to, "--rollback", *options, status=1)
    third = site.publish(to, *options).stdout.strip()
    expect(third > second and contents(root / "current") == site.files, f"{to}: not forward again")

    check_removals(site, to, root, *options)
    site.write("sales", "Sales once more")
    site.build()
    site.publish(to, "--keep", "2", *options)
    expect(len(list((root / "releases").iterdir())) == 2, f"{to}: --keep 2 keeps {os.listdir(root / 'releases')}")


def check_removals(site, to, root, *options):
    before = contents(root / "current")
    (site.plans / "rnd.md").unlink()
    site.build()
    refused = site.publish(to, "--max-delete", "0", *options, status=1)
    expect("--max-delete" in refused.stderr, f"{to}: {refused.stderr}")
    expect(contents(root / "current") == before, f"{to}: a refused publication changed something")
    site.publish(to, *options)
    expect(not (root / "current" / "2026-q3" / "rnd.html").exists(), f"{to}: rnd.html is still there")


def check_kill(site, to, root, *options, slow=None):
    """Killed at many moments: readers have the old site or the new one, and the next attempt ends well."""
    whole = contents(root / "current")
    for number in range(6):
        site.write("sales", f"Sales {number}")
        site.build()
        wanted = site.files
        process = subprocess.Popen(
            [site.planpress, "publish", "--to", to, *options, "--quiet", "--unlock"], cwd=site.folder,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.004 + 0.05 * number if slow is None else slow * (number + 1))
        process.send_signal(signal.SIGKILL)
        process.wait()
        found = contents(root / "current")
        expect(found in (whole, wanted), f"{to}: killed at moment {number}, readers have a half of a site")
        whole = found
    # A child of the killed one may be at work for a moment.
    time.sleep(1)
    site.publish(to, "--unlock", *options)
    expect(contents(root / "current") == site.files, f"{to}: not whole after it was killed")


def check_two(site, to, root, *options):
    """Two at once: both end, one of them perhaps refused, and readers have the site."""
    site.write("sales", "Sales for two")
    site.build()
    results = []

    def run():
        results.append(subprocess.run(
            [site.planpress, "publish", "--to", to, *options, "--quiet"], cwd=site.folder, capture_output=True, check=False))

    threads = [threading.Thread(target=run) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    statuses = sorted(result.returncode for result in results)
    expect(statuses[0] == 0 and set(statuses) <= {0, 1}, f"{to}: three at once end with {statuses}")
    expect(contents(root / "current") == site.files, f"{to}: three at once left another site")


def check_ssh(site, work):
    port = free_port()
    root = work / "srv" / "intranet plans"
    for name in ("host_key", "key"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", work / name], check=True)
    shutil.copy(work / "key.pub", work / "authorized_keys")
    (work / "authorized_keys").chmod(0o600)
    (work / "sshd_config").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {work}/host_key\nAuthorizedKeysFile {work}/authorized_keys\n"
        f"PidFile none\nStrictModes no\nUsePAM no\nPasswordAuthentication no\nMaxStartups 50\n", encoding="utf-8")
    (work / "ssh_config").write_text(
        f"Host intranet\n  HostName 127.0.0.1\n  Port {port}\n  IdentityFile {work}/key\n  IdentitiesOnly yes\n"
        f"  UserKnownHostsFile {work}/known_hosts\n  StrictHostKeyChecking accept-new\n", encoding="utf-8")
    if os.geteuid() == 0:
        os.makedirs("/run/sshd", exist_ok=True)
    command = [shutil.which("sshd") or "/usr/sbin/sshd", "-D", "-e", "-f", str(work / "sshd_config")]
    with server(command, port, work / "sshd.log"):
        options = ("--ssh-config", str(work / "ssh_config"))
        to = f"intranet:{root}"
        check_releases(site, to, root, *options)
        check_kill(site, to, root, *options, slow=0.25)
        check_two(site, to, root, *options)
        (root / ".planpress-publish-lock").mkdir()
        held = site.publish(to, *options, status=1)
        expect("--unlock" in held.stderr, f"{to}: {held.stderr}")
        site.publish(to, "--unlock", *options)
    down = site.publish(to, *options, status=2)
    expect("ssh failed" in down.stderr, f"a server that is not there: {down.stderr}")


# Stores without links.

def check_webdav(site, work):
    port = free_port()
    root = work / "store"
    root.mkdir()
    (work / "rclone.conf").write_text(
        f"[company]\ntype = webdav\nurl = http://127.0.0.1:{port}\nvendor = other\n", encoding="utf-8")
    os.environ["RCLONE_CONFIG"] = str(work / "rclone.conf")
    with server(["rclone", "serve", "webdav", "--addr", f"127.0.0.1:{port}", str(root)], port, work / "webdav.log"):
        to, target, ours = "rclone:company:plans", root / "plans", {".planpress-published"}
        site.build()
        shown = site.publish(to, "--dry-run").stdout.splitlines()
        expect(len(shown) == len(site.files) and not target.exists(), f"{to}: dry run: {shown}")
        site.publish(to)
        expect(contents(target, ours) == site.files, f"{to}: the store differs from the site")
        stamp = (target / "404.html").stat().st_mtime_ns
        site.write("sales", "Sales in the cloud")
        site.write("rnd", "Research")
        site.build()
        site.publish(to)
        expect(contents(target, ours) == site.files, f"{to}: the second site differs")
        check_removals_in_store(site, to, target, ours)
        expect((target / "404.html").stat().st_mtime_ns == stamp or "404.html" not in site.files,
               f"{to}: a page that did not change was sent again")
        expect("no releases" in site.publish(to, "--rollback", status=2).stderr, f"{to}: no word of releases")
        lock = ["rclone", "rcat", "company:plans/.planpress-publish-lock"]
        subprocess.run(lock, input=b"99990101T000000Z somebody\n", check=True)
        expect("somebody" in site.publish(to, status=1).stderr, f"{to}: the lock is not seen")
        subprocess.run(lock, input=b"20200101T000000Z somebody\n", check=True)
        site.publish(to)
        check_order(site, to, target, ours)


def check_removals_in_store(site, to, target, ours):
    before = contents(target, ours)
    (site.plans / "rnd.md").unlink()
    site.build()
    site.publish(to, "--max-delete", "0", status=1)
    expect(contents(target, ours) == before, f"{to}: a refused publication changed something")
    site.publish(to)
    expect(contents(target, ours) == site.files, f"{to}: what is gone is still there")


def check_order(site, to, target, ours):
    """Killed on the way: nothing that a published page needs is missing, and another attempt ends well."""
    site.write("sales", "Sales, killed")
    site.build()
    for number in range(5):
        process = subprocess.Popen(
            [site.planpress, "publish", "--to", to, "--quiet", "--unlock"], cwd=site.folder,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.15 * (number + 1))
        process.send_signal(signal.SIGKILL)
        process.wait()
        time.sleep(0.5)
        for path, page in contents(target, ours).items():
            if not path.endswith(".html"):
                continue
            for address in re.findall(rb'(?:src|href)="([^"#?:]+)"', page):
                needed = (target / path).parent / urllib.parse.unquote(address.decode())
                expect(needed.exists(), f"{to}: killed, and {path} needs {needed}")
    site.publish(to, "--unlock")
    expect(contents(target, ours) == site.files, f"{to}: not whole after it was killed")


# The web server of the documentation.

def check_nginx(site, project, work):
    root = work / "www"
    site.build()
    site.publish(str(root))
    port = free_port()
    documented = re.search(r"```nginx\n(.*?)```", (project / "docs" / "publishing.md").read_text(encoding="utf-8"), re.S)[1]
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=plans.example.com", "-keyout",
         work / "privkey.pem", "-out", work / "fullchain.pem"], check=True, capture_output=True)
    block = (documented.replace("listen 443", f"listen 127.0.0.1:{port}").replace("/etc/ssl/plans", str(work))
             .replace("/srv/www/plans", str(root)))
    temporary = "".join(
        f"{name}_temp_path {work}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    user = "user root;\n" if os.geteuid() == 0 else ""
    (work / "nginx.conf").write_text(
        f"{user}daemon off;\npid {work}/nginx.pid;\nerror_log {work}/nginx-error.log;\nevents {{}}\n"
        f"http {{\naccess_log off;\n{temporary}{block}\n}}\n", encoding="utf-8")
    command = [shutil.which("nginx") or "/usr/sbin/nginx", "-c", str(work / "nginx.conf"), "-p", str(work)]
    with server(command, port, work / "nginx.log"):
        def get(path, method="GET"):
            context = ssl._create_unverified_context()
            request = urllib.request.Request(f"https://127.0.0.1:{port}{path}", method=method)
            try:
                answer = urllib.request.urlopen(request, context=context, timeout=10)
            except urllib.error.HTTPError as error:
                answer = error
            return answer.status, answer.headers, answer.read()

        for path, kind in [("/", "text/html"), ("/2026-q3/sales.html", "text/html"), ("/nowhere.html", "text/html")]:
            status, headers, body = get(path)
            expect(status == (404 if "nowhere" in path else 200), f"nginx: {path} is {status}")
            expect(headers["Content-Type"] == f"{kind}; charset=utf-8", f"nginx: {path}: {headers['Content-Type']}")
            expect("frame-ancestors 'none'" in (headers["Content-Security-Policy"] or ""), f"nginx: {path}: no policy")
            expect(headers["X-Content-Type-Options"] == "nosniff", f"nginx: {path}: may be sniffed")
            expect(headers["Referrer-Policy"] == "no-referrer", f"nginx: {path}: sends referrers")
            expect("max-age" in (headers["Strict-Transport-Security"] or ""), f"nginx: {path}: no HSTS")
            expect(headers["Cache-Control"] == "no-cache", f"nginx: {path}: {headers['Cache-Control']}")
            expect("nginx/" not in headers["Server"], f"nginx: tells its version: {headers['Server']}")
        kinds = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".ics": "text/calendar"}
        for path in site.files:
            kind = kinds.get(pathlib.Path(path).suffix)
            if kind:
                expect(get("/" + path)[1]["Content-Type"].split(";")[0] == kind, f"nginx: {path} is no {kind}")
        expect(get("/", "POST")[0] in (403, 405), "nginx: takes POST")
        expect(get("/.planpress-manifest")[0] == 404, "nginx: shows the manifest")
        old = get("/2026-q3/sales.html")[2]
        site.write("sales", "Sales, read by everybody")
        site.build()
        site.publish(str(root))
        new = get("/2026-q3/sales.html")[2]
        expect(b"read by everybody" in new and new != old, "nginx: readers do not have the new release")
        site.publish(str(root), "--rollback")
        expect(get("/2026-q3/sales.html")[2] == old, "nginx: readers do not have the old release again")


def main():
    planpress, project = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        work.chmod(0o755)
        target = work / "folder"
        site = Site(str(planpress), work / "a site")
        check_releases(site, str(target), target)
        check_kill(site, str(target), target)
        check_two(site, str(target), target)
        check_ssh(Site(str(planpress), work / "for ssh"), work)
        check_webdav(Site(str(planpress), work / "for the store"), work)
        check_nginx(Site(str(planpress), work / "for nginx"), project, work)
    print("\n".join(problems) or "publish: a folder, rsync over SSH, WebDAV through rclone, nginx as documented")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
