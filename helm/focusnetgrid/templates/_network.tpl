{{/* The pods of one part of this grid, as a policy's peer: (dict "root" . "component" "worker"). */}}
{{- define "focusnetgrid.peer" -}}
- podSelector:
    matchLabels:
      {{- include "focusnetgrid.componentSelector" . | nindent 6 }}
{{- end }}

{{/* Where every host has to get to: names, the database, and what values add. */}}
{{- define "focusnetgrid.commonEgress" -}}
- to:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: kube-system
  ports:
    - { protocol: UDP, port: 53 }
    - { protocol: TCP, port: 53 }
{{- if .Values.trial.postgres.enabled }}
- to:
    {{- include "focusnetgrid.peer" (dict "root" . "component" "postgres") | nindent 4 }}
  ports:
    - { protocol: TCP, port: 5432 }
{{- else if .Values.trial.azurite.enabled }}
- to:
    {{- include "focusnetgrid.peer" (dict "root" . "component" "azurite") | nindent 4 }}
  ports:
    - { protocol: TCP, port: 10000 }
    - { protocol: TCP, port: 10002 }
{{- else }}
- ports:
    {{- $usual := ternary (list 5432) (list 443) (eq .Values.clustering.kind "postgres") }}
    {{- range default $usual .Values.networkPolicy.databasePorts }}
    - { protocol: TCP, port: {{ . }} }
    {{- end }}
  {{- with .Values.networkPolicy.databaseTo }}
  to:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}
{{- if include "focusnetgrid.hasArtifactsSecret" . }}
- ports:
    - { protocol: TCP, port: 443 }
{{- end }}
{{- with .Values.networkPolicy.extraEgress }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "focusnetgrid.metricsIngress" -}}
{{- with .Values.networkPolicy.metricsFrom }}
- from:
    {{- toYaml . | nindent 4 }}
  ports:
    - { protocol: TCP, port: {{ $.Values.ports.http }} }
{{- end }}
{{- end }}

{{/* A policy up to its rules: (dict "root" . "component" "worker"), and "annotations" where it has some. */}}
{{- define "focusnetgrid.policyHead" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "focusnetgrid.name" .root }}-{{ .component }}
  namespace: {{ .root.Release.Namespace }}
  labels:
    {{- include "focusnetgrid.labels" . | nindent 4 }}
  {{- with .annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  podSelector:
    matchLabels:
      {{- include "focusnetgrid.componentSelector" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
{{- end }}
