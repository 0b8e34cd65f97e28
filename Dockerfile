# syntax=docker/dockerfile:1
FROM python:3.11-slim AS libraries
COPY requirements.txt .
RUN python -m venv /opt/charterbot \
 && /opt/charterbot/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.txt

FROM python:3.11-slim
ENV PATH=/opt/charterbot/bin:$PATH \
    PYTHONPATH=/opt/charterbot/source \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    PTB_TIMEDELTA=1 \
    CHARTER_FILE=/data/charter.yaml \
    DATABASE_URL=sqlite+aiosqlite:////data/charterbot.db \
    LOG_FORMAT=json \
    HTTP_HOST=0.0.0.0 \
    HTTP_PORT=8080
RUN useradd --uid 1000 --no-create-home --shell /usr/sbin/nologin charterbot \
 && install --directory --owner charterbot --group charterbot /data
COPY --from=libraries /opt/charterbot /opt/charterbot
COPY bot /opt/charterbot/source/bot
COPY migrations /opt/charterbot/source/migrations
# `docker compose exec bot charterbot check /data/charter.yaml`
RUN printf '#!/bin/sh\nexec python -m bot "$@"\n' > /opt/charterbot/bin/charterbot \
 && chmod 755 /opt/charterbot/bin/charterbot
USER charterbot
WORKDIR /data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["python", "-c", "import os, urllib.request as u; u.urlopen(f\"http://127.0.0.1:{os.environ['HTTP_PORT']}/healthz\", timeout=4)"]
ENTRYPOINT ["charterbot"]
CMD ["run"]
