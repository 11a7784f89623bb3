using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharpCompatTests;

public sealed class DisposeScopeTests
{
    [Fact]
    public void A_scope_disposes_of_what_was_made_in_it()
    {
        Tensor inside;
        using (NewDisposeScope())
        {
            inside = ones(2) + 1;
        }

        inside.IsInvalid.ShouldBeTrue();
    }

    [Fact]
    public void What_is_moved_out_lives_as_long_as_the_outer_scope()
    {
        Tensor kept;
        using (NewDisposeScope())
        {
            using (NewDisposeScope())
            {
                kept = ones(2).MoveToOuterDisposeScope();
            }

            kept.IsInvalid.ShouldBeFalse();
        }

        kept.IsInvalid.ShouldBeTrue();
    }

    [Fact]
    public void What_is_detached_or_moved_out_of_the_last_scope_is_its_users()
    {
        Tensor detached, moved;
        using (NewDisposeScope())
        {
            detached = ones(2).DetachFromDisposeScope();
            moved = ones(2).MoveToOuterDisposeScope();
        }

        detached.IsInvalid.ShouldBeFalse();
        moved.IsInvalid.ShouldBeFalse();
        detached.Dispose();
        moved.Dispose();
    }

    [Fact]
    public void A_parameter_takes_its_tensors_place_in_the_scope()
    {
        using var outer = NewDisposeScope();
        Parameter parameter;
        using (var scope = NewDisposeScope())
        {
            parameter = new Parameter(ones(2));
            scope.DisposablesCount.ShouldBe(1);
        }

        parameter.IsInvalid.ShouldBeTrue();
    }

    [Fact]
    public void Modules_keep_their_own_tensors_when_made_in_a_scope()
    {
        Sequential net;
        using (NewDisposeScope())
        {
            net = nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.Linear(3, 4));
        }

        net.state_dict().Values.ShouldAllBe(tensor => !tensor.IsInvalid);
        net.Dispose();
    }

    [Fact]
    public void Disposing_of_everything_but_something_keeps_it_in_the_scope()
    {
        Tensor kept;
        using (var scope = NewDisposeScope())
        {
            kept = ones(2);
            var gone = ones(3);
            scope.DisposeEverythingBut(kept).ShouldBe(kept);
            gone.IsInvalid.ShouldBeTrue();
            kept.IsInvalid.ShouldBeFalse();
        }

        kept.IsInvalid.ShouldBeTrue();
    }

    [Fact]
    public void Scopes_belong_to_their_threads()
    {
        using var scope = NewDisposeScope();
        DisposeScope? elsewhere = scope;

        // A thread of its own: one of the pool could be this very thread, set free by an await.
        var thread = new Thread(() =>
        {
            elsewhere = CurrentDisposeScope;
            ones(2).Dispose();
        });
        thread.Start();
        thread.Join();

        elsewhere.ShouldBeNull();
        scope.DisposablesCount.ShouldBe(0);
    }

    [Fact]
    public void Statistics_count_what_lives()
    {
        using var scope = NewDisposeScope();
        DisposeScopeManager.Statistics.Reset();

        ones(2).Dispose();
        _ = ones(2);

        DisposeScopeManager.Statistics.CreatedInScopeCount.ShouldBe(2);
        DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(1);
    }
}
