using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Serialization;

namespace OrleansCompatTests.Copying;

public sealed class CopyTests
{
    [Fact]
    public async Task Neither_side_sees_what_the_other_does_to_an_object()
    {
        await using var silo = await StartAsync();
        var given = new Marked { Name = "a", Numbers = [1], Hidden = 5, Next = new() { Name = "b" } };

        var returned = await Grain(silo).Change(given);
        returned.Numbers.Add(100);
        var kept = await Grain(silo).Kept();

        given.Numbers.ShouldBe([1]);
        returned.ShouldNotBeSameAs(given);
        returned.Next!.Name.ShouldBe("b");
        returned.Hidden.ShouldBe(5);
        kept.Numbers.ShouldBe([1, 99]);
    }

    [Fact]
    public async Task Only_members_with_an_id_cross()
    {
        await using var silo = await StartAsync();

        (await Grain(silo).Change(new() { WithoutId = "mine" })).WithoutId.ShouldBe("default");
    }

    [Fact]
    public async Task A_derived_object_stays_derived()
    {
        await using var silo = await StartAsync();

        var returned = await Grain(silo).Change(new MarkedChild { Name = "a", Own = [7] });

        var child = returned.ShouldBeOfType<MarkedChild>();
        child.Own.ShouldBe([7]);
        child.Name.ShouldBe("a");
    }

    [Fact]
    public async Task An_object_that_refers_to_itself_crosses()
    {
        await using var silo = await StartAsync();
        var given = new Marked { Name = "a" };
        given.Next = given;

        var returned = await Grain(silo).Change(given);

        returned.Next.ShouldBeSameAs(returned);
    }

    [Fact]
    public async Task Records_cross_with_their_positional_members()
    {
        await using var silo = await StartAsync();
        var given = new MarkedRecord("a", [1]) { Extra = 3 };

        var returned = await Grain(silo).Record(given);

        given.Numbers.ShouldBe([1]);
        returned.Numbers.ShouldBe([1, 99]);
        (returned.Name, returned.Extra).ShouldBe(("a", 3));
    }

    [Fact]
    public async Task Structs_cross_with_copies_of_what_they_hold()
    {
        await using var silo = await StartAsync();
        var given = new MarkedStruct(1, [2]);

        var returned = await Grain(silo).Struct(given);

        given.Numbers.ShouldBe([2]);
        returned.Number.ShouldBe(1);
        returned.Numbers.ShouldBe([99]);
        (await Grain(silo).Maybe(null)).ShouldBeNull();
        (await Grain(silo).Maybe(given))!.Value.Numbers.ShouldNotBeSameAs(given.Numbers);
    }

    [Fact]
    public async Task An_object_given_twice_arrives_as_one()
    {
        await using var silo = await StartAsync();
        var one = new Marked();

        (await Grain(silo).AreOne(one, one)).ShouldBeTrue();
        (await Grain(silo).AreOne(one, new())).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_marked_immutable_is_shared()
    {
        await using var silo = await StartAsync();
        var seen = silo.Services.GetRequiredService<Witness>();
        var marked = new Fixed();
        List<int> list = [1];

        seen.Seen = marked;
        (await Grain(silo).IsSame(marked)).ShouldBeTrue();
        seen.Seen = list;
        (await Grain(silo).IsSame(list.AsImmutable())).ShouldBeTrue();
        (await Grain(silo).IsSameParameter(list)).ShouldBeTrue();
    }

    [Fact]
    public async Task Collections_are_copied_with_their_elements()
    {
        await using var silo = await StartAsync();
        var value = new Marked { Name = "array" };
        var named = new Marked { Name = "dictionary" };
        HashSet<int> set = [1];
        int[] numbers = [1, 2];

        var all = await Grain(silo).Many([value], new() { ["x"] = named }, set);

        all.Select(one => one.Name).ShouldBe(["array", "dictionary"]);
        (value.Numbers.Count, named.Numbers.Count, set.Count).ShouldBe((0, 0, 1));
        (await Grain(silo).Sum(numbers)).ShouldBe(3);
        numbers.ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Tuples_are_copied_with_their_parts()
    {
        await using var silo = await StartAsync();
        var value = new Marked();

        var returned = await Grain(silo).Tuple((value, 4));

        (value.Numbers.Count, returned.Value.Numbers.Count, returned.Number).ShouldBe((0, 1, 4));
    }

    [Fact]
    public async Task What_is_declared_as_object_crosses_as_what_it_is()
    {
        await using var silo = await StartAsync();
        var value = new Marked { Name = "a" };

        var returned = await Grain(silo).Any(value);

        returned.ShouldNotBeSameAs(value);
        returned.ShouldBeOfType<Marked>().Name.ShouldBe("a");
        (await Grain(silo).Any("text")).ShouldBe("text");
    }

    [Fact]
    public async Task Read_only_lists_cross_whatever_makes_them()
    {
        await using var silo = await StartAsync();

        (await Grain(silo).Numbers([1, 2])).ShouldBe([1, 2]);
        (await Grain(silo).Numbers(new List<int> { 3 })).ShouldBe([3]);
    }

    [Fact]
    public async Task A_type_that_is_neither_marked_nor_registered_is_refused()
    {
        await using var silo = await StartAsync();

        var thrown = await Should.ThrowAsync<CodecNotFoundException>(async () => await silo.Grains.GetGrain<IPlainGrain>("a").Take(new("a", [1])));

        thrown.Message.ShouldContain(typeof(Plain).FullName!);
    }

    [Fact]
    public async Task A_registered_type_crosses_as_json()
    {
        await using var silo = await StartAsync(services => services.AddSerializer(serializer => serializer.AddJsonSerializer(type => type == typeof(Plain))));
        var given = new Plain("a", [1, 2]) { NotInJson = 5 };

        var returned = await silo.Grains.GetGrain<IPlainGrain>("a").Take(given);

        returned.ShouldNotBeSameAs(given);
        silo.Services.GetRequiredService<Witness>().Seen.ShouldNotBeSameAs(given);
        (returned.Name, returned.NotInJson).ShouldBe(("a", 0));
        returned.Numbers.ShouldBe([1, 2]);
        (await Grain(silo).Any(new List<Plain> { given })).ShouldBeOfType<List<Plain>>()[0].NotInJson.ShouldBe(0);
    }

    private static Task<TestSilo> StartAsync(Action<IServiceCollection>? configure = null) => TestSilo.StartAsync(silo =>
    {
        silo.Services.AddSingleton<Witness>();
        configure?.Invoke(silo.Services);
    });

    private static ICopyGrain Grain(TestSilo silo) => silo.Grains.GetGrain<ICopyGrain>("a");
}
