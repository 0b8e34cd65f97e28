"""What holds for every test: an environment without this machine's settings, and inputs that repeat."""

import os
import re
from pathlib import Path

from hypothesis import HealthCheck, settings

pytest_plugins = ("tests.support.databases",)

SETTINGS = re.findall(
    r"^#?([A-Z_]+)=", (Path(__file__).parent.parent / ".env.example").read_text(), re.MULTILINE
)
# httpx sends loopback through a proxy; rich and typer print otherwise with colours or in another width.
PROXIES = ("ALL_PROXY", "FTP_PROXY", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")
TERMINAL = ("CLICOLOR_FORCE", "COLUMNS", "FORCE_COLOR", "GITHUB_ACTIONS", "LINES", "PY_COLORS")

for name in (*SETTINGS, *PROXIES, *TERMINAL):
    os.environ.pop(name, None)
    os.environ.pop(name.lower(), None)
os.environ["NO_COLOR"] = "1"
os.environ["PTB_TIMEDELTA"] = "1"

settings.register_profile(
    "house", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("house-ci", settings.get_profile("house"), derandomize=True)
settings.load_profile("house-ci" if os.environ.get("CI") else "house")
