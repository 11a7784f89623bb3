#!/usr/bin/env bash
# Builds images with docker or podman.
#   images.sh REGISTRY VERSION IMAGE...   IMAGE is silo (CUDA) or gateway (CPU); leaves REGISTRY/focusnetgrid/IMAGE:VERSION
set -euo pipefail
cd "$(dirname "$0")/../.."
[[ $# -ge 3 ]] || { sed -n '2,3p' "$0" >&2; exit 2; }
registry=$1 version=$2
shift 2
builder=${CONTAINER_TOOL:-$(command -v docker || command -v podman || true)}
[[ -n $builder ]] || { echo "images: neither docker nor podman is here; install one of them" >&2; exit 3; }
revision=$(git rev-parse HEAD 2>/dev/null || true)
for image in "$@"; do
    file=build/containers/$image.Dockerfile
    [[ -f $file ]] || { echo "images: '$image' is none; give silo or gateway" >&2; exit 2; }
    name=$registry/focusnetgrid/$image:$version
    echo "images: building $name"
    DOCKER_BUILDKIT=1 "$builder" build --file "$file" --build-arg "REVISION=$revision" --build-arg "VERSION=$version" --tag "$name" .
done
