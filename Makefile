# FocusNetGrid. `make` builds; `make demo` shows what comes out. Nothing here asks a question.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := build

CONFIGURATION ?= Release
# Which packages: nuget (the real ones) or compat (src/compat). Empty: the probe decides once and remembers it in .packages.props.
GridPackages ?=
# cpu or cuda: with nuget, TorchSharp-cpu or TorchSharp-cuda-linux. Empty: as before, at first cpu.
TorchDevice ?=

export DOTNET_CLI_TELEMETRY_OPTOUT := 1
export DOTNET_NOLOGO := 1
DOTNET_BUILD := dotnet build FocusNetGrid.sln -c $(CONFIGURATION) -v quiet --nologo

# Where images are named to lie, which of silo and gateway are built, and their version.
REGISTRY ?= localhost
IMAGES ?= gateway silo
VERSION ?= 0.1.0

.PHONY: help setup build demo test test-slow test-cluster bench images manifests chart clean

help: ## What there is to make
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: ## Choose the packages and install what this machine lacks
	@build/setup.sh packages "$(GridPackages)" "$(TorchDevice)"
	@build/setup.sh install build

build: setup ## Build everything; leaves bin/focusnetgrid
	@$(DOTNET_BUILD)
	@build/launcher.sh $(CONFIGURATION)

demo: build ## Watch FocusNet++ learn to segment; a few minutes, no data needed
	@bin/focusnetgrid demo

test: setup ## All quick tests; the last line counts them
	@build/setup.sh install test
	@build/setup.sh prometheus
	@build/setup.sh kubernetes
	@$(DOTNET_BUILD)
	@build/launcher.sh $(CONFIGURATION)
	@build/test.sh $(CONFIGURATION) 'Category!=Slow'

test-slow: setup ## The long ones: memory over many trials, real data
	@build/setup.sh install test
	@build/setup.sh prometheus
	@$(DOTNET_BUILD)
	@build/launcher.sh $(CONFIGURATION)
	@build/test.sh $(CONFIGURATION) 'Category=Slow'

test-cluster: setup ## Kills, freezes and restarts the hosts of a real cluster on PostgreSQL and on Azure Storage; needs the real Orleans
	@build/test-cluster.sh $(CONFIGURATION)

bench: build ## Training beside PyTorch, scheduling beside Optuna, reads of the API, and what early stopping saves
	@build/setup.sh install bench
	@tests/bench/run.sh

images: ## Build the container images with docker or podman; REGISTRY=registry.example.org IMAGES=gateway
	@build/containers/images.sh "$(REGISTRY)" "$(VERSION)" $(IMAGES)

manifests: ## Render k8s/base from the chart again
	@build/setup.sh install kubernetes
	@build/setup.sh kubernetes
	@build/manifests.sh k8s

chart: ## Lint the Helm chart and pack it into artifacts/
	@build/setup.sh install kubernetes
	@build/setup.sh kubernetes
	@.cache/kubernetes/helm/helm lint --strict helm/focusnetgrid
	@.cache/kubernetes/helm/helm package helm/focusnetgrid --destination artifacts

clean: ## Forget every build and the choice of packages; runs/ stays
	@rm -rf artifacts bin .packages.props
