using System.CommandLine;
using System.Text.Json.Nodes;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Networks;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Training.Data;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Names a data set on the command line, without a spec.</summary>
internal sealed class DataArguments
{
    private readonly Argument<string> _kind = new("KIND") { Description = $"One of {string.Join(", ", DataSets.All.Select(set => set.Name))}." };
    private readonly Argument<string?> _path = new("PATH")
    {
        Description = "The folder or zip; none for synthetic.",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => null,
    };

    private readonly Option<string[]> _set = new("--set") { Description = "Set an option of the data set; may be repeated.", HelpName = "OPTION=VALUE" };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_kind);
        command.Add(_path);
        command.Add(_set);
    }

    /// <summary>The data set and its options.</summary>
    /// <exception cref="SpecException">The kind or an option is unknown, or a value is not what the option takes.</exception>
    public (IDataSet Set, DataOptions Options) Resolve(CommandContext context)
    {
        // Read as the data section of a spec, so that names, bounds and messages are the same.
        var overrides = (context.Optional(_set) ?? []).Select(assignment => SpecOverride.Assign("data." + assignment));
        if (context.Parsed.GetValue(_path) is { } path)
        {
            overrides = overrides.Prepend(SpecOverride.Text("data.path", Path.GetFullPath(path), "PATH"));
        }

        var yaml = new JsonObject
        {
            ["name"] = "data",
            ["data"] = new JsonObject { ["name"] = context.Value(_kind) },
            ["network"] = NetworkCatalog.All[0].Name,
        };
        var data = SpecReader.Read(yaml.ToJsonString(), "command line", new Training.Catalog(), [.. overrides]).Sweep.Base.Data;
        var set = DataSets.All.First(known => known.Name == data.Name);
        return (set, (DataOptions)data.OptionsAs(set.OptionsType));
    }
}
