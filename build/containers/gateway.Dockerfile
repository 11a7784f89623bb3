# syntax=docker/dockerfile:1.7
# Gateway, coordinator, and workers without a GPU: the program with TorchSharp-cpu, as planning counts networks and reports draw figures. Build from the repository's root:
#   docker build -f build/containers/gateway.Dockerfile -t localhost/focusnetgrid/gateway:0.1.0 .
# A release names the bases by digest: --build-arg SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0-noble@sha256:...
ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0-noble
ARG RUNTIME_IMAGE=mcr.microsoft.com/dotnet/aspnet:10.0-noble

FROM ${SDK_IMAGE} AS publish
ARG TORCH_DEVICE=cpu
# The commit, for provenance.
ARG REVISION=
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
RUN apt-get update \
    && apt-get install -y --no-install-recommends cmake g++ make libopencv-imgcodecs-dev libopencv-imgproc-dev libjpeg-dev libpng-dev \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet publish src/FocusNetGrid.Cli -c Release -o /published -v quiet --nologo \
        -p:GridPackages=nuget -p:TorchDevice=${TORCH_DEVICE} -p:SourceRevisionId=${REVISION} -p:SatelliteResourceLanguages=en -p:PublishDocumentationFiles=false
# libtorch is hundreds of megabytes and changes once a year, the program is megabytes and changes daily: a layer each.
COPY build/containers/layers.sh /usr/local/bin/layers.sh
RUN sh /usr/local/bin/layers.sh /published /layers

FROM ${RUNTIME_IMAGE} AS runtime
# What the imaging library is linked against, the figures' converter, and a caching allocator for libtorch's tensors on the CPU.
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        libopencv-imgcodecs406t64 libopencv-imgproc406t64 libjpeg-turbo8 libpng16-16t64 libgomp1 librsvg2-bin libtcmalloc-minimal4t64 \
    && rm -rf /var/lib/apt/lists/* \
    && mkdir -p /grid /data /cache \
    && chown 1654:1654 /grid /cache
COPY --from=publish /layers/torch/ /app/
COPY --from=publish /layers/packages/ /app/
COPY --from=publish /layers/program/ /app/
# The root file system may be read-only: HOME, the cache and /grid are where the program writes.
ENV HOME=/tmp \
    FOCUSNETGRID_CACHE=/cache \
    DOTNET_EnableDiagnostics=0 \
    LD_PRELOAD=libtcmalloc_minimal.so.4
ARG REVISION=
ARG VERSION=0.1.0
LABEL org.opencontainers.image.title="FocusNetGrid gateway" \
      org.opencontainers.image.description="A host of a grid that trains medical segmentation networks, without CUDA" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
WORKDIR /tmp
USER 1654:1654
EXPOSE 11111 30000 8080
HEALTHCHECK NONE
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "/app/focusnetgrid.dll"]
CMD ["serve"]
