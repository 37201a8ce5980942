#!/usr/bin/env bash
# A grade book from a folder of drafts: grade.sh FOLDER. The assignment file in the folder says what earns points.
set -euo pipefail
folder=${1:?usage: grade.sh FOLDER}
status=0
firstread check --format csv --forget "$folder"/*.md || status=$?
[ "$status" -le 1 ] || echo "Some drafts could not be read; the last column says why." >&2
