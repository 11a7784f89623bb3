using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharpCompatTests.Compat;

/// <summary>The CPU memory that is kept for reuse.</summary>
[Collection("memory")]
public sealed unsafe class AllocatorTests
{
    [Fact]
    public void Freed_memory_is_used_again()
    {
        nint first;
        using (var one = empty(1_000_003))
        {
            first = one.DataPointer();
        }

        using var two = empty(1_000_001);

        two.DataPointer().ShouldBe(first);
        (first % 64).ShouldBe(0);
    }

    [Fact]
    public void Idle_memory_goes_back_on_request()
    {
        zeros(3_000_000).Dispose();
        Idle().ShouldBeGreaterThanOrEqualTo(12_000_000UL);

        NativeMethods.ts_allocator_trim();

        Idle().ShouldBe(0UL);
    }

    [Fact]
    public void Changing_sizes_do_not_pile_up()
    {
        NativeMethods.ts_allocator_trim();

        for (var i = 0; i < 200; i++)
        {
            zeros(1_000_000 + (i * 50_000)).Dispose();
        }

        // The largest moment was 44 MB; half of it again and the slack may lie idle.
        Idle().ShouldBeLessThan(160UL << 20);
    }

    [Fact]
    public void Many_threads_may_allocate_at_once_and_free_each_others_memory()
    {
        var shared = new System.Collections.Concurrent.ConcurrentBag<Tensor>();

        Parallel.For(0, 8, thread =>
        {
            var random = new Random(thread);
            for (var i = 0; i < 400; i++)
            {
                var value = (thread * 1000) + i;
                shared.Add(full([random.Next(1, 5000)], value, ScalarType.Int64));
                if (shared.TryTake(out var other))
                {
                    other.min().item<long>().ShouldBe(other.max().item<long>());
                    other.Dispose();
                }
            }
        });

        foreach (var rest in shared)
        {
            rest.min().item<long>().ShouldBe(rest.max().item<long>());
            rest.Dispose();
        }
    }

    private static ulong Idle()
    {
        ulong used, idle;
        NativeMethods.ts_allocator_statistics(&used, &idle);
        return idle;
    }
}
