using System.Reflection;
using System.Runtime.Loader;
using Xunit.Abstractions;

namespace CinWorkflows.Functions.Tests.Hosting;

/// <summary>
/// What an instance of the app loads before it can run a case. Scaling out starts instances all day; what is loaded here is waited for
/// each time.
/// </summary>
public sealed class ColdStartTests(ITestOutputHelper output)
{
    /// <summary>Libraries of services that a case's own functions do not talk to.</summary>
    private static readonly string[] NotNeeded = ["Microsoft.Graph", "Microsoft.Kiota", "Azure.Identity", "Microsoft.Identity", "Handlebars", "Npgsql.GeoJSON", "Spectre.Console", "System.CommandLine"];

    [Fact]
    public void What_a_case_does_not_need_is_not_loaded_at_its_start()
    {
        var loaded = Fresh.LoadedBy(typeof(ColdStart).FullName!, nameof(ColdStart.Run));

        output.WriteLine($"{loaded.Count} assemblies beside the framework's:{Environment.NewLine}{string.Join(Environment.NewLine, loaded)}");
        Assert.Contains("CinWorkflows.Functions", loaded);
        Assert.Contains("CinWorkflows.Workflows", loaded);
        Assert.DoesNotContain(loaded, name => NotNeeded.Any(start => name.StartsWith(start, StringComparison.Ordinal)));
    }

    /// <summary>Loads the app's folder from nothing, and notes what is asked for.</summary>
    private sealed class Fresh() : AssemblyLoadContext(nameof(ColdStart), isCollectible: true)
    {
        private readonly string _folder = AppContext.BaseDirectory;

        public static IReadOnlyList<string> LoadedBy(string type, string method)
        {
            var context = new Fresh();
            try
            {
                var entry = context.LoadFromAssemblyPath(typeof(ColdStartTests).Assembly.Location).GetType(type, throwOnError: true)!;
                entry.GetMethod(method)!.Invoke(null, null);
                return [.. context.Assemblies.Select(assembly => assembly.GetName().Name!).Where(name => !name.StartsWith("CinWorkflows.Functions.Tests", StringComparison.Ordinal)).Order()];
            }
            finally
            {
                context.Unload();
            }
        }

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var path = Path.Combine(_folder, $"{assemblyName.Name}.dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
