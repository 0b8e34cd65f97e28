"""The rules of the house that no other tool keeps."""

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import bot

ROOT = Path(__file__).parent.parent
LINES_PER_FILE = 300
KINDS = {
    ".cfg",
    ".css",
    ".example",
    ".ftl",
    ".html",
    ".js",
    ".json",
    ".lark",
    ".md",
    ".py",
    ".toml",
    ".txt",
    ".yaml",
    ".yml",
    "",
}
LEFT_BEHIND = {"__pycache__", "build", "data", "dist", "htmlcov", "node_modules"}
LOCKS = ("requirements.txt", "requirements-dev.txt")

# Written in pieces, so that this file may be searched like any other.
HOSTS = (
    "pypi" + ".org",
    "python" + "hosted",
    "registry." + "npmjs",
    "deb." + "debian",
    "--index" + "-url",
    "--extra" + "-index",
)
MACHINE = (
    "/" + "work/",
    "/" + "root/",
    "/" + "opt/wheels",
    "/" + "tmp/farm",
    "/" + "Users/",
    "/" + "home/",
    "shared" + "/data",
    "shared" + "/design",
    "shared" + "/botapi",
)


def files() -> list[Path]:
    """All files of ours, with what tools made left out."""
    hidden = {".venv", ".git"}
    return sorted(
        path
        for path in ROOT.rglob("*")
        if path.is_file()
        and not LEFT_BEHIND.intersection(path.relative_to(ROOT).parts)
        and not hidden.intersection(path.parts)
        and not any(part.endswith("_cache") or part == ".hypothesis" for part in path.parts)
        and path.name not in {".env", ".coverage"}
        and path.suffix in KINDS
    )


def named(paths: list[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


def sources(*folders: str) -> list[Path]:
    return [path for path in files() if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in folders]


def project() -> dict:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


def pins(lock: str) -> dict[str, str]:
    """What is locked, by name; extras (`name[extra]==1.0`) are kept in the lock, since pip asks for them by hash, too."""
    return dict(re.findall(r"^([a-z0-9-]+)(?:\[[a-z,-]+\])?==(\S+)", (ROOT / lock).read_text(), re.MULTILINE))


def lacking(found: list[Path], pattern: str) -> list[str]:
    """`file:line` of every line in which `pattern` occurs."""
    wanted = re.compile(pattern)
    return [
        f"{path.relative_to(ROOT).as_posix()}:{number}"
        for path in found
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if wanted.search(line)
    ]


def test_no_file_is_longer_than_a_reader_bears():
    code = [path for path in files() if path.suffix in {".py", ".ftl", ".lark"}]

    assert [
        name
        for name, path in zip(named(code), code, strict=True)
        if len(path.read_text().splitlines()) > LINES_PER_FILE
    ] == []


def test_no_file_names_a_package_registry():
    assert lacking(files(), "|".join(map(re.escape, HOSTS))) == []


def test_no_file_names_a_place_on_somebodys_machine():
    assert lacking(files(), "|".join(rf"(?<![\w.}}-]){re.escape(place)}" for place in MACHINE)) == []


def test_nothing_is_left_to_do_later():
    markers = "|".join(
        [
            "TO" + "DO",
            "FIX" + "ME",
            "X" * 3 + r"\b",
            "for " + "now",
            "Not" + "ImplementedError",
            "pragma: " + "no cover",
        ]
    )

    assert lacking(sources("bot", "migrations", "tests"), rf"\b({markers})") == []


def test_a_check_that_is_silenced_says_which():
    assert lacking(sources("bot", "migrations", "tests"), r"#\s*type:\s*ignore(?!\[)|#\s*noqa(?!:\s)") == []


def test_the_layers_are_kept():
    # In a process of its own: it sets up logging for all, and other tests listen to our loggers.
    command = [Path(sys.executable).parent / "lint-imports", "--no-cache"]
    linted = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert linted.returncode == 0, linted.stdout


DOMAIN = [path for path in sources("bot") if (ROOT / "bot" / "domain") in path.parents]


@pytest.mark.parametrize("path", DOMAIN, ids=named(DOMAIN))
def test_the_domain_waits_for_nothing_and_prints_nothing(path):
    waiting = (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith, ast.Global)
    tree = list(ast.walk(ast.parse(path.read_text())))
    called = {node.func.id for node in tree if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}

    assert [node.lineno for node in tree if isinstance(node, waiting)] == []
    assert called & {"open", "print", "input", "eval", "exec", "__import__"} == set()


def test_no_test_sleeps():
    tests = [path for path in sources("tests") if path.name.startswith("test_")]

    assert lacking(tests, r"\b(time|asyncio)\.sleep\((?!0\))") == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_a_hash(lock):
    text = (ROOT / lock).read_text()

    assert [
        entry.split()[0] for entry in re.split(r"\n(?=[a-z])", text) if "--hash=sha256:" not in entry
    ] == []


def test_what_runs_for_a_developer_is_what_runs_for_an_operator():
    assert pins("requirements.txt").items() <= pins("requirements-dev.txt").items()


def test_every_dependency_is_locked():
    names = [re.match(r"[A-Za-z0-9._-]+", line).group() for line in project()["project"]["dependencies"]]

    assert {re.sub(r"[._]", "-", name).lower() for name in names} <= pins("requirements.txt").keys()


def test_the_changelog_knows_this_version():
    assert f"## {bot.__version__} " in (ROOT / "CHANGELOG.md").read_text()


def test_the_wheel_carries_what_the_bot_reads_when_it_runs(tmp_path):
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    inside = set(zipfile.ZipFile(wheel).namelist())
    outside = {
        name.replace("migrations/", "bot/_migrations/", 1) if name.startswith("migrations/") else name
        for name in named(files())
        if name.startswith(("bot/", "migrations/"))
    }

    assert outside - inside == set()
    assert "bot/_migrations/env.py" in inside
