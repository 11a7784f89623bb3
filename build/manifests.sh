#!/usr/bin/env bash
# Renders the plain manifests of k8s/ from the chart, so that both say the same.
#   manifests.sh FOLDER   writes FOLDER/base and FOLDER/components; everything but their kustomization.yaml is written anew
set -euo pipefail
folder=$(mkdir -p "$1" && cd "$1" && pwd)
cd "$(dirname "$0")/.."
helm=${HELM:-.cache/kubernetes/helm/helm}
[[ -x $helm ]] || { echo "manifests: $helm is missing; install it with: build/setup.sh kubernetes" >&2; exit 3; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# render NAME ARGUMENT...   leaves $work/NAME without what belongs to Helm or, as names with hashes do it here, to a checksum of settings
render() {
    local name=$1
    shift
    "$helm" template focusnetgrid helm/focusnetgrid --namespace focusnetgrid --values k8s/values.yaml "$@" --output-dir "$work/$name.helm" >/dev/null
    mv "$work/$name.helm/focusnetgrid/templates" "$work/$name"
    find "$work/$name" -name '*.yaml' -exec sed -i \
        -e '/^# Source: /d' -e '/helm\.sh\/chart:/d' -e 's/managed-by: Helm/managed-by: kustomize/' \
        -e '/^      annotations:$/,/checksum\/config:/d' -e '/^  annotations:$/{N;/helm\.sh\/resource-policy/d}' {} +
}

render base
render trial --set trial.postgres.enabled=true

rm -rf "$folder"/base/*/ "$folder/components/trial-postgres/postgres"
mkdir -p "$folder/base" "$folder/components/trial-postgres/postgres"
for role in coordinator gateway worker; do
    # A ConfigMap's generator takes the file itself.
    sed -n '/^  serve\.json: |/,$p' "$work/base/$role/configmap.yaml" | sed -e 1d -e 's/^    //' >"$work/base/$role/serve.json"
    rm "$work/base/$role/configmap.yaml"
    mv "$work/base/$role" "$folder/base/$role"
done
mkdir "$folder/base/shared"
mv "$work/base/serviceaccount.yaml" "$work/base/storage/artifacts.yaml" "$folder/base/shared"
mv "$work/trial/trial/postgres.yaml" "$work/trial/trial/networkpolicy.yaml" "$folder/components/trial-postgres/postgres"
