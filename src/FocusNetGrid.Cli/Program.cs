using FocusNetGrid.Cli.Commands;
using FocusNetGrid.Cli.Door;

return await new FrontDoor(GridRoot.Create(), TimeProvider.System).EnterAsync(args);
