using CinWorkflows.Server.CommandLine;

return await CinCommand.Create().Parse(args).InvokeAsync();
