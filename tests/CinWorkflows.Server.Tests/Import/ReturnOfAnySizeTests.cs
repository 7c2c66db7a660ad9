using System.Text;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Server.Import;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Register;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Server.Tests.Import;

/// <summary>Memory does not follow the return: of a child that was read nothing stays but a digest of its id.</summary>
public sealed class ReturnOfAnySizeTests : IDisposable
{
    private const int Children = 20_000;
    private const long MostKept = 6L * 1024 * 1024;

    private readonly ReturnFolder _folder = new();

    [Fact]
    public async Task Closed_children_with_warnings_are_not_kept_in_memory()
    {
        await using var services = _folder.Services();
        await services.MigrateRecordAsync(default);
        await services.GetRequiredService<IStaffRegister>().SaveTeamAsync(new("north", "North", "northamptonshire"), default);
        var import = new CensusImport(
            services.GetRequiredService<CaseRegister>(),
            services.GetRequiredService<IActStore>(),
            services.GetRequiredService<ICaseRoll>(),
            services.GetRequiredService<IStaffRegister>(),
            services.GetRequiredService<IStaffDirectory>(),
            TimeProvider.System);
        using var list = ImportList.Beside(Path.Combine(_folder.Data, "return.xml"), _folder.Data);
        await using var file = File.Open(Path.Combine(_folder.Data, "return.xml"), FileMode.CreateNew);
        await WriteAsync(file);
        file.Position = 0;
        var held = new Held();

        var report = await import.RunAsync(file, new("northamptonshire", "north", null), list, held, default);

        Assert.Equal((Children, Children), (report.Children, report.Closed));
        Assert.Equal(3 * Children, list.Count(ImportLineKind.Warning));
        Assert.InRange(held.Growth, long.MinValue, MostKept);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task WriteAsync(Stream file)
    {
        await using var writer = new StreamWriter(file, new UTF8Encoding(false), leaveOpen: true);
        await writer.WriteLineAsync("<Message><Header><CollectionDetails><Collection>CIN</Collection><ReferenceDate>2027-03-31</ReferenceDate></CollectionDetails><Source><LEA>940</LEA></Source></Header><Children>");
        for (var number = 0; number < Children; number++)
        {
            await writer.WriteLineAsync(ReturnFolder.Child($"C{number}", ReturnFolder.Episode(200, ReturnFolder.Closed(20) + "<First>1</First><Second>1</Second><Third>1</Third>")));
        }

        await writer.WriteLineAsync("</Children></Message>");
    }

    /// <summary>What the heap holds after the first tenth of the file and near its end.</summary>
    private sealed class Held : IProgress<double>
    {
        private long? _early;
        private long? _late;

        public long Growth => _late!.Value - _early!.Value;

        public void Report(double value)
        {
            _early ??= value > 0.1 ? GC.GetTotalMemory(forceFullCollection: true) : null;
            _late ??= value > 0.9 ? GC.GetTotalMemory(forceFullCollection: true) : null;
        }
    }
}
