using CinWorkflows.Functions.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddCinWorkflowsFunctions(builder.Configuration, builder.Environment);
await builder.Build().RunAsync();
