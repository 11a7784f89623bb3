-- A grid in PostgreSQL: its hosts, and the state of its grains.
-- Orleans's ADO.NET providers look up the text of every statement in the table orleansquery, by the keys below, and know nothing of the tables behind
-- it but the names of parameters and columns. Whoever changes a statement raises the version in PostgresSchema.cs, too.

CREATE TABLE IF NOT EXISTS grid_schema (
    version integer NOT NULL
);

CREATE TABLE IF NOT EXISTS orleansquery (
    querykey varchar(64) PRIMARY KEY,
    querytext text NOT NULL
);

-- One row a grid: the version of its list of hosts. Every change of the list raises it, and fails where it is not the one that was read.
CREATE TABLE IF NOT EXISTS grid_membership (
    cluster text PRIMARY KEY,
    version integer NOT NULL DEFAULT 0
);

CREATE TABLE IF NOT EXISTS grid_silo (
    cluster text NOT NULL REFERENCES grid_membership,
    address text NOT NULL,
    port integer NOT NULL,
    generation integer NOT NULL,
    silo_name text NOT NULL,
    host_name text NOT NULL,
    status integer NOT NULL,
    proxy_port integer NOT NULL,
    suspect_times text,
    started timestamptz NOT NULL,
    alive timestamptz NOT NULL,
    PRIMARY KEY (cluster, address, port, generation)
);

-- The key is what fences: of two activations of a grain that both believe it has no state yet, one gets to write.
CREATE TABLE IF NOT EXISTS grid_state (
    service text NOT NULL,
    name text NOT NULL,
    n0 bigint NOT NULL,
    n1 bigint NOT NULL,
    key text NOT NULL,
    version integer NOT NULL,
    payload bytea,
    written timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (service, name, n0, n1, key)
);

-- Records are written over and over; room in each page lets that happen in place.
ALTER TABLE grid_state SET (fillfactor = 70);

INSERT INTO orleansquery (querykey, querytext) VALUES
('InsertMembershipVersionKey', $query$
    WITH added AS (
        INSERT INTO grid_membership (cluster) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING cluster
    )
    SELECT count(*)::integer FROM added
$query$),

('InsertMembershipKey', $query$
    WITH turned AS (
        UPDATE grid_membership SET version = version + 1 WHERE cluster = @DeploymentId AND version = @Version RETURNING cluster
    ), added AS (
        INSERT INTO grid_silo (cluster, address, port, generation, silo_name, host_name, status, proxy_port, started, alive)
        SELECT cluster, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM turned
        ON CONFLICT DO NOTHING
        RETURNING cluster
    )
    SELECT count(*)::integer FROM added
$query$),

('UpdateMembershipKey', $query$
    WITH turned AS (
        UPDATE grid_membership SET version = version + 1 WHERE cluster = @DeploymentId AND version = @Version RETURNING cluster
    ), changed AS (
        UPDATE grid_silo AS silo SET status = @Status, suspect_times = @SuspectTimes, alive = @IAmAliveTime
        FROM turned
        WHERE silo.cluster = turned.cluster AND silo.address = @Address AND silo.port = @Port AND silo.generation = @Generation
        RETURNING silo.cluster
    )
    SELECT count(*)::integer FROM changed
$query$),

('UpdateIAmAlivetimeKey', $query$
    UPDATE grid_silo SET alive = @IAmAliveTime
    WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
$query$),

('MembershipReadRowKey', $query$
    SELECT silo.address, silo.port, silo.generation, silo.silo_name AS siloname, silo.host_name AS hostname, silo.status,
        silo.proxy_port AS proxyport, silo.suspect_times AS suspecttimes, silo.started AS starttime, silo.alive AS iamalivetime, membership.version
    FROM grid_membership AS membership
    LEFT JOIN grid_silo AS silo
        ON silo.cluster = membership.cluster AND silo.address = @Address AND silo.port = @Port AND silo.generation = @Generation
    WHERE membership.cluster = @DeploymentId
$query$),

('MembershipReadAllKey', $query$
    SELECT silo.address, silo.port, silo.generation, silo.silo_name AS siloname, silo.host_name AS hostname, silo.status,
        silo.proxy_port AS proxyport, silo.suspect_times AS suspecttimes, silo.started AS starttime, silo.alive AS iamalivetime, membership.version
    FROM grid_membership AS membership
    LEFT JOIN grid_silo AS silo ON silo.cluster = membership.cluster
    WHERE membership.cluster = @DeploymentId
$query$),

('GatewaysQueryKey', $query$
    SELECT address, proxy_port AS proxyport, generation FROM grid_silo
    WHERE cluster = @DeploymentId AND status = @Status AND proxy_port > 0
$query$),

('DeleteMembershipTableEntriesKey', $query$
    WITH gone AS (
        DELETE FROM grid_silo WHERE cluster = @DeploymentId
    )
    UPDATE grid_membership SET version = version + 1 WHERE cluster = @DeploymentId
$query$),

-- 3 is a host that takes part.
('CleanupDefunctSiloEntriesKey', $query$
    DELETE FROM grid_silo WHERE cluster = @DeploymentId AND alive < @IAmAliveTime AND status <> 3
$query$),

('ReadFromStorageKey', $query$
    SELECT payload AS payloadbinary, written AS modifiedon, version FROM grid_state
    WHERE service = @ServiceId AND name = @GrainTypeString AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND key = coalesce(@GrainIdExtensionString, '')
$query$),

-- Answers with the new version, or with the one that was given where that is not what is stored: Orleans takes this for a conflict.
('WriteToStorageKey', $query$
    WITH first AS (
        INSERT INTO grid_state (service, name, n0, n1, key, version, payload)
        SELECT @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString, ''), 1, @PayloadBinary
        WHERE @GrainStateVersion IS NULL
        ON CONFLICT DO NOTHING
        RETURNING version
    ), next AS (
        UPDATE grid_state SET version = version + 1, payload = @PayloadBinary, written = now()
        WHERE service = @ServiceId AND name = @GrainTypeString AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND key = coalesce(@GrainIdExtensionString, '')
            AND version = @GrainStateVersion
        RETURNING version
    )
    SELECT coalesce((SELECT version FROM first), (SELECT version FROM next), @GrainStateVersion) AS newgrainstateversion
$query$),

('ClearStorageKey', $query$
    UPDATE grid_state SET version = version + 1, payload = NULL, written = now()
    WHERE service = @ServiceId AND name = @GrainTypeString AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND key = coalesce(@GrainIdExtensionString, '')
        AND version = @GrainStateVersion
    RETURNING version AS newgrainstateversion
$query$),

('DeleteStorageKey', $query$
    DELETE FROM grid_state
    WHERE service = @ServiceId AND name = @GrainTypeString AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND key = coalesce(@GrainIdExtensionString, '')
        AND version = @GrainStateVersion
    RETURNING version + 1 AS newgrainstateversion
$query$)
ON CONFLICT (querykey) DO UPDATE SET querytext = excluded.querytext;

DELETE FROM grid_schema;
INSERT INTO grid_schema (version) VALUES (1);
