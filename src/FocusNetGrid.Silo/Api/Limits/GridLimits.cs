using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using FocusNetGrid.Silo.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FocusNetGrid.Silo.Api.Limits;

/// <summary>How much one client may ask for, and for how long.</summary>
internal static class GridLimits
{
    /// <summary>The limit of attempts to sign in.</summary>
    public const string SignIn = "sign-in";

    /// <summary>The limit of open event streams.</summary>
    public const string Streams = "streams";

    /// <summary>The time for what looks at data or writes reports.</summary>
    public const string Work = "work";

    private const int HeaderBytes = 16 * 1024;
    private const int MostHeaders = 64;

    /// <summary>What the server reads of a request at all.</summary>
    public static void Configure(KestrelServerOptions server, ApiOptions options)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = options.LongestBody;
        server.Limits.MaxRequestHeadersTotalSize = HeaderBytes;
        server.Limits.MaxRequestHeaderCount = MostHeaders;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
    }

    /// <summary>Requests at a time, and changes a second.</summary>
    public static void Configure(RateLimiterOptions limiter, ApiOptions options)
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context => IsStream(context) ? RateLimitPartition.GetNoLimiter("") : AtOnce(context, options)),
            PartitionedRateLimiter.Create<HttpContext, string>(context => IsChange(context) ? Changes(context, options) : RateLimitPartition.GetNoLimiter("")));
        limiter.AddPolicy(Streams, context => RateLimitPartition.GetConcurrencyLimiter(Client(context), _ => new() { PermitLimit = options.StreamsAtOnce }));
        limiter.AddPolicy(SignIn, context => RateLimitPartition.GetFixedWindowLimiter(
            Client(context), _ => new() { PermitLimit = options.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) }));
        limiter.OnRejected = (rejected, _) => new(Problem.TooMany(Seconds(rejected.Lease)).WriteAsync(rejected.HttpContext));
    }

    /// <summary>How long a request may take.</summary>
    public static void Configure(RequestTimeoutOptions times, ApiOptions options)
    {
        times.DefaultPolicy = Within(options.ReadTime);
        times.AddPolicy(Work, Within(options.WorkTime));
    }

    private static RequestTimeoutPolicy Within(TimeSpan time) => new()
    {
        Timeout = time,
        TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
        WriteTimeoutResponse = context => Problem.TooSlow().WriteAsync(context),
    };

    private static RateLimitPartition<string> AtOnce(HttpContext context, ApiOptions options) => RateLimitPartition.GetConcurrencyLimiter(
        Client(context), _ => new() { PermitLimit = options.RequestsAtOnce, QueueLimit = options.RequestsAtOnce, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    private static RateLimitPartition<string> Changes(HttpContext context, ApiOptions options) => RateLimitPartition.GetTokenBucketLimiter(
        Client(context),
        _ => new() { TokenLimit = options.ChangesAtOnce, TokensPerPeriod = options.ChangesPerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1) });

    private static bool IsChange(HttpContext context) => !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);

    /// <summary>A stream stays open for hours, so it does not count among the requests at a time.</summary>
    private static bool IsStream(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == Streams;

    /// <summary>An IPv6 client has its whole network to send from, so that counts as one.</summary>
    private static string Client(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } six when !IPAddress.IsLoopback(six) => Convert.ToHexString(six.GetAddressBytes().AsSpan(0, 8)),
        var client => client.ToString(),
    };

    private static int Seconds(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
}
