using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using FocusNetGrid.Silo.Tests.Api.Kit;

namespace FocusNetGrid.Silo.Tests.Api;

/// <summary>What watches over a host.</summary>
public sealed class HealthRoutesTests
{
    [Fact]
    public async Task Probes_are_not_among_the_requests_that_alerts_count()
    {
        var routes = new ConcurrentQueue<string>();
        using var listener = Listen(routes);
        await using (var host = await ApiHost.StartAsync())
        {
            foreach (var path in new[] { "/healthz", "/readyz", "workers" })
            {
                using var answer = await host.GetAsync(path);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            }
        }

        routes.ShouldContain("/api/v1/workers");
        routes.ShouldNotContain("/healthz");
        routes.ShouldNotContain("/readyz");
    }

    /// <summary>Notes the route of every request that is measured, whichever host of this process answers.</summary>
    private static MeterListener Listen(ConcurrentQueue<string> routes)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Name == "http.server.request.duration")
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            foreach (var (name, value) in tags)
            {
                if (name == "http.route" && value is string route)
                {
                    routes.Enqueue(route);
                }
            }
        });
        listener.Start();
        return listener;
    }
}
