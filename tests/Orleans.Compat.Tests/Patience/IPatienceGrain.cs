using Orleans.Concurrency;

namespace OrleansCompatTests.Patience;

public interface IPatienceGrain : IGrainWithStringKey
{
    [ResponseTimeout("00:00:00.5")]
    Task HoldBriefly(string name);

    Task Hold(string name);

    [ResponseTimeout("00:00:00.5")]
    Task CountBriefly();

    Task<int> Counted();

    Task HoldUntilCancelled(string name, CancellationToken cancellationToken);

    Task IgnoreCancellation(string name, CancellationToken cancellationToken);

    Task<int> CountUnlessCancelled(CancellationToken cancellationToken);

    [OneWay]
    Task Notify(string name);

    [OneWay]
    Task NotifyAndFail(string name);
}
