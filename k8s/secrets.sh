#!/usr/bin/env bash
# Makes the Secrets that the overlays need, with random values; those that exist stay as they are.
#   secrets.sh tokens      what the API asks for
#   secrets.sh trial       tokens, and the password of the trial database with the connection string of it
set -euo pipefail
namespace=${NAMESPACE:-focusnetgrid}

random() { openssl rand -hex 24; }

# make NAME KEY=VALUE...   values go through a file descriptor, so that no list of processes shows them
make() {
    local name=$1
    shift
    if kubectl --namespace "$namespace" get secret "$name" >/dev/null 2>&1; then
        echo "secrets: $name is there"
        return
    fi
    kubectl --namespace "$namespace" create secret generic "$name" --from-env-file=<(printf '%s\n' "$@")
}

case ${1:-} in
    tokens) ;;
    trial)
        password=$(random)
        make focusnetgrid-trial "password=$password"
        password=$(kubectl --namespace "$namespace" get secret focusnetgrid-trial --output 'jsonpath={.data.password}' | base64 --decode)
        make focusnetgrid-connection "connection-string=Host=focusnetgrid-postgres;Database=grid;Username=grid;Password=$password" ;;
    *) sed -n '2,4p' "$0" >&2; exit 2 ;;
esac
make focusnetgrid-tokens "read-token=$(random)" "write-token=$(random)"
