"""Languages by their codes, and by the names that people write for them."""

from __future__ import annotations

import re

CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
BY_NAME = {
    "english": "en",
    "chinese": "zh",
    "中文": "zh",
    "russian": "ru",
    "german": "de",
    "french": "fr",
    "spanish": "es",
    "italian": "it",
    "portuguese": "pt",
    "japanese": "ja",
    "korean": "ko",
    "arabic": "ar",
    "ukrainian": "uk",
    "turkish": "tr",
    "hindi": "hi",
    "cn": "zh",
}
