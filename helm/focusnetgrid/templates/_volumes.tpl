{{/* Everything that a pod writes to, and everything that it reads. */}}
{{- define "focusnetgrid.mounts" -}}
- { name: config, mountPath: /etc/focusnetgrid, readOnly: true }
- { name: connection, mountPath: /run/secrets/focusnetgrid/connection, readOnly: true }
{{- if eq .component "gateway" }}
- { name: tokens, mountPath: /run/secrets/focusnetgrid/tokens, readOnly: true }
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
- name: artifacts
  persistentVolumeClaim:
    claimName: {{ include "focusnetgrid.artifactsClaim" .root }}
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
