using CinWorkflows.Infra.Tests.Templates;

namespace CinWorkflows.Infra.Tests.Compiler;

[Needs(Tool.Bicep)]
public sealed class CompilerTests
{
    [Fact]
    public async Task What_is_deployed_compiles_without_an_error_or_a_warning()
    {
        using var copy = SourceCopy.AsDeployed();

        Assert.Empty(await BicepCompiler.Build(copy.Folder));
        Assert.NotNull(copy.Compiled("main.bicep"));
    }

    [Fact]
    public async Task Every_file_is_written_as_Bicep_formats_it()
    {
        using var copy = SourceCopy.AsDeployed();

        await BicepCompiler.Format(copy.Folder);

        Assert.DoesNotContain(Infrastructure.Files, file => copy.Read(file) != File.ReadAllText(Repository.Path($"infra/{file}")));
    }

    [Fact]
    public async Task What_is_written_otherwise_is_formatted()
    {
        using var copy = SourceCopy.AsDeployed();
        copy.Write("modules/identity.bicep", copy.Read("modules/identity.bicep").Replace("  name: name\n", "  name:   name\n", StringComparison.Ordinal));

        await BicepCompiler.Format(copy.Folder);

        Assert.Equal(File.ReadAllText(Repository.Path("infra/modules/identity.bicep")), copy.Read("modules/identity.bicep"));
    }

    [Fact]
    public void A_line_that_is_no_diagnostic_is_a_warning_all_the_same() =>
        Assert.Equal(new Diagnostic("", 0, "Warning", "", "WARNING: something"), Diagnostic.Read("/tmp", "WARNING: something\r"));
}
