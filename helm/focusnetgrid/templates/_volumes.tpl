{{/* Everything that a pod writes to, and everything that it reads. */}}
{{- define "focusnetgrid.mounts" -}}
- { name: config, mountPath: /etc/focusnetgrid, readOnly: true }
- { name: connection, mountPath: /run/secrets/focusnetgrid/connection, readOnly: true }
{{- if eq .component "gateway" }}
- { name: tokens, mountPath: /run/secrets/focusnetgrid/tokens, readOnly: true }
{{- end }}
{{- if include "focusnetgrid.hasArtifactsSecret" .root }}
- { name: artifacts-connection, mountPath: /run/secrets/focusnetgrid/artifacts, readOnly: true }
{{- end }}
- { name: artifacts, mountPath: /grid }
{{- if and .root.Values.data.existingClaim (ne .component "coordinator") }}
- name: data
  mountPath: /data
  readOnly: true
  {{- with .root.Values.data.subPath }}
  subPath: {{ . }}
  {{- end }}
{{- end }}
- { name: tmp, mountPath: /tmp }
{{- if ne .component "coordinator" }}
- { name: cache, mountPath: /cache }
{{- end }}
{{- if eq .component "worker" }}
- { name: shm, mountPath: /dev/shm }
{{- end }}
{{- end }}

{{- define "focusnetgrid.volumes" -}}
{{- $name := include "focusnetgrid.name" .root -}}
- name: config
  configMap:
    name: {{ $name }}-{{ .component }}
- name: connection
  {{- include "focusnetgrid.connectionVolume" .root | nindent 2 }}
{{- if eq .component "gateway" }}
- name: tokens
  secret:
    secretName: {{ include "focusnetgrid.tokensSecret" .root }}
    defaultMode: 0440
{{- end }}
{{- if include "focusnetgrid.hasArtifactsSecret" .root }}
{{- $account := .root.Values.artifacts.connectionString }}
- name: artifacts-connection
  secret:
    secretName: {{ $account.existingSecret }}
    items:
      - { key: {{ $account.key }}, path: {{ $account.key }} }
    defaultMode: 0440
{{- end }}
- name: artifacts
  {{- if eq .root.Values.artifacts.kind "azure" }}
  emptyDir:
    sizeLimit: {{ .root.Values.artifacts.scratchSize }}
  {{- else }}
  persistentVolumeClaim:
    claimName: {{ include "focusnetgrid.artifactsClaim" .root }}
  {{- end }}
{{- if and .root.Values.data.existingClaim (ne .component "coordinator") }}
- name: data
  persistentVolumeClaim:
    claimName: {{ .root.Values.data.existingClaim }}
    readOnly: true
{{- end }}
- name: tmp
  emptyDir:
    sizeLimit: 1Gi
{{- if eq .component "gateway" }}
- name: cache
  emptyDir:
    sizeLimit: {{ .part.cacheSize }}
{{- end }}
{{- if eq .component "worker" }}
- name: cache
  {{- if .part.cache.storageClassName }}
  ephemeral:
    volumeClaimTemplate:
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: {{ .part.cache.storageClassName }}
        resources:
          requests:
            storage: {{ .part.cache.size }}
  {{- else }}
  emptyDir:
    sizeLimit: {{ .part.cache.size }}
  {{- end }}
- name: shm
  emptyDir:
    medium: Memory
    sizeLimit: {{ .part.sharedMemorySize }}
{{- end }}
{{- end }}

{{- define "focusnetgrid.connectionVolume" -}}
{{- $connection := .Values.clustering.connectionString -}}
{{- $trial := or .Values.trial.postgres.enabled .Values.trial.azurite.enabled -}}
{{- if and $connection.secretProviderClass (not $trial) -}}
csi:
  driver: secrets-store.csi.k8s.io
  readOnly: true
  volumeAttributes:
    secretProviderClass: {{ $connection.secretProviderClass }}
{{- else -}}
secret:
  secretName: {{ include "focusnetgrid.connectionSecret" . }}
  items:
    - { key: {{ include "focusnetgrid.connectionKey" . }}, path: {{ include "focusnetgrid.connectionKey" . }} }
  defaultMode: 0440
{{- end -}}
{{- end }}

{{/* Not empty where blobs are in another account than the cluster's state, which is PostgreSQL then. */}}
{{- define "focusnetgrid.hasArtifactsSecret" -}}
{{- if and (eq .Values.artifacts.kind "azure") (ne .Values.clustering.kind "azure") -}}yes{{- end -}}
{{- end }}
