using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Training.Data;

namespace FocusNetGrid.Silo.Tests.Workers;

public sealed class TrainerDataTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Data_that_were_prepared_ahead_are_the_data_that_the_trial_gets()
    {
        await using var shop = await Workshop.OpenAsync();
        var next = Sized(shop, 48);

        shop.Data.Prepare(next);
        var prepared = await shop.Data.GetAsync(next, Token);

        prepared.Size.ShouldBe(48);
        (await shop.Data.GetAsync(next, Token)).ShouldBeSameAs(prepared);
    }

    [Fact]
    public async Task Preparing_ahead_closes_nothing_that_is_in_use()
    {
        await using var shop = await Workshop.OpenAsync();
        var current = await shop.Data.GetAsync(shop.Trial.Data, Token);

        shop.Data.Prepare(Sized(shop, 48));
        shop.Data.Prepare(Sized(shop, 64));

        current.Image(0).Length.ShouldBe(32 * 32 * 3);
        (await shop.Data.GetAsync(shop.Trial.Data, Token)).ShouldBeSameAs(current);
    }

    [Fact]
    public async Task Data_that_nobody_needs_any_more_are_closed()
    {
        await using var shop = await Workshop.OpenAsync();
        var former = await shop.Data.GetAsync(shop.Trial.Data, Token);

        await shop.Data.GetAsync(Sized(shop, 48), Token);

        Should.Throw<ObjectDisposedException>(() => former.Image(0).Length);
    }

    [Fact]
    public async Task Data_that_could_not_be_opened_are_tried_anew_when_they_are_asked_for()
    {
        await using var shop = await Workshop.OpenAsync();
        var missing = new Component("folder", new() { ["path"] = shop.In("cases"), ["size"] = 32 });

        shop.Data.Prepare(missing);

        await Should.ThrowAsync<DataException>(() => shop.Data.GetAsync(missing, Token).AsTask());
    }

    private static Component Sized(Workshop shop, int size)
    {
        var options = shop.Trial.Data.Options.DeepClone().AsObject();
        options["size"] = size;
        return shop.Trial.Data with { Options = options };
    }
}
