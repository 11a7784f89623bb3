using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Silo.Service;

namespace FocusNetGrid.Cli.Remote;

/// <summary>Gives a sweep of a grid another priority.</summary>
internal sealed class PriorityCommand : GridCommand
{
    private const int Most = 1000;

    private readonly Argument<string> _sweep = new("SWEEP") { Description = "The sweep's id, the beginning of it, or its name." };
    private readonly Argument<int> _priority = new("N") { Description = $"1 to {Most}; a spec has 10 where it says nothing." };
    private readonly RemoteOptions _remote = new();

    public PriorityCommand()
        : base(
            "priority",
            "Gives a sweep of a grid another priority: beside others, one of twice the priority gets twice as many workers.",
            new Example("priority nuclei-5fold 40 --server http://localhost:8080", "four times as many workers as a sweep of the usual 10"))
    {
        _priority.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, out var number) && number is < 1 or > Most)
            {
                result.AddError($"N is {text}: give a whole number from 1 to {Most}");
            }
        });
        Add(_sweep);
        Add(_priority);
        _remote.AddTo(this);
    }

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        using var grid = _remote.Require(context);
        var (id, priority) = (await grid.SweepIdAsync(context.Value(_sweep), cancellationToken), context.Value(_priority));
        var sweep = await grid.PatchAsync<SweepSummary>($"sweeps/{id}", new { priority }, cancellationToken);
        context.Screen.Print($"{sweep.Reading.Name} ({id}): priority {priority}");
        context.Screen.ShowJson(new { exitCode = ExitCode.Success, run = id, priority });
        return ExitCode.Success;
    }
}
