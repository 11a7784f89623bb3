{{/* The pod of a part of the grid: (dict "root" . "component" "worker" "part" .Values.worker "image" .Values.images.silo). */}}
{{- define "focusnetgrid.pod" -}}
{{- $values := .root.Values -}}
metadata:
  labels:
    {{- include "focusnetgrid.labels" . | nindent 4 }}
    {{- with .part.podLabels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  annotations:
    # A changed configuration is a changed pod.
    checksum/config: {{ include "focusnetgrid.config" . | sha256sum }}
    {{- with .part.podAnnotations }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  serviceAccountName: {{ include "focusnetgrid.serviceAccount" .root }}
  automountServiceAccountToken: false
  # The address of a Service named focusnetgrid-gateway would arrive as FOCUSNETGRID_GATEWAY_PORT, which is a setting.
  enableServiceLinks: false
  terminationGracePeriodSeconds: {{ .part.terminationGracePeriodSeconds }}
  {{- with .part.priorityClassName }}
  priorityClassName: {{ . }}
  {{- end }}
  {{- with .part.runtimeClassName }}
  runtimeClassName: {{ . }}
  {{- end }}
  {{- with $values.images.pullSecrets }}
  imagePullSecrets:
    {{- range . }}
    - name: {{ . }}
    {{- end }}
  {{- end }}
  securityContext:
    {{- include "focusnetgrid.podSecurity" (dict "user" 1654) | nindent 4 }}
  {{- with .part.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .part.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .part.affinity }}
  affinity:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  topologySpreadConstraints:
    {{- if .part.topologySpreadConstraints }}
    {{- toYaml .part.topologySpreadConstraints | nindent 4 }}
    {{- else }}
    - maxSkew: 1
      topologyKey: kubernetes.io/hostname
      whenUnsatisfiable: ScheduleAnyway
      labelSelector:
        matchLabels:
          {{- include "focusnetgrid.componentSelector" . | nindent 10 }}
    {{- end }}
  containers:
    - name: {{ .component }}
      image: {{ include "focusnetgrid.image" . }}
      imagePullPolicy: {{ $values.images.pullPolicy }}
      args: [serve, --config, /etc/focusnetgrid/serve.json]
      env:
        {{- include "focusnetgrid.environment" . | nindent 8 }}
      ports:
        {{- if ne .component "gateway" }}
        - { name: silo, containerPort: {{ $values.ports.silo }} }
        {{- end }}
        {{- if eq .component "coordinator" }}
        - { name: client, containerPort: {{ $values.ports.client }} }
        {{- end }}
        - { name: http, containerPort: {{ $values.ports.http }} }
      securityContext:
        {{- include "focusnetgrid.containerSecurity" . | nindent 8 }}
      # Volumes that have to be formatted and a grid that has to be joined: two minutes.
      startupProbe:
        httpGet: { path: /healthz, port: http }
        periodSeconds: 2
        failureThreshold: 60
      livenessProbe:
        httpGet: { path: /healthz, port: http }
        periodSeconds: 10
        timeoutSeconds: 5
        failureThreshold: 6
      readinessProbe:
        httpGet: { path: /readyz, port: http }
        periodSeconds: 5
        timeoutSeconds: 5
        failureThreshold: 3
      {{- include "focusnetgrid.lifecycle" . | nindent 6 }}
      resources:
        {{- include "focusnetgrid.resources" . | nindent 8 }}
      volumeMounts:
        {{- include "focusnetgrid.mounts" . | nindent 8 }}
  volumes:
    {{- include "focusnetgrid.volumes" . | nindent 4 }}
{{- end }}

{{- define "focusnetgrid.environment" -}}
- name: FOCUSNETGRID_NAME
  valueFrom:
    fieldRef:
      fieldPath: metadata.name
- name: FOCUSNETGRID_ADDRESS
  valueFrom:
    fieldRef:
      fieldPath: status.podIP
{{- with .root.Values.otlpEndpoint }}
- name: OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ . | quote }}
{{- end }}
{{- with .part.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "focusnetgrid.lifecycle" -}}
{{- if eq .component "worker" -}}
# Trials stop after the batch in hand, are written and given back; the container ends with it. Where it does not, the kubelet's own signal follows.
lifecycle:
  preStop:
    exec:
      command: [/bin/sh, -c, "kill -TERM 1; for i in $(seq 75); do kill -0 1 || exit 0; sleep 0.2; done"]
{{- else if eq .component "gateway" -}}
lifecycle:
  preStop:
    sleep:
      seconds: {{ .part.preStopSeconds }}
{{- end -}}
{{- end }}

{{- define "focusnetgrid.resources" -}}
{{- $resources := deepCopy .part.resources -}}
{{- if and (eq .component "worker") (eq .part.device "cuda") -}}
{{- $_ := set $resources.requests .part.gpuResource 1 -}}
{{- $_ := set $resources.limits .part.gpuResource 1 -}}
{{- end -}}
{{ toYaml $resources }}
{{- end }}
