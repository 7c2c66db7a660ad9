using CinWorkflows.Cases.Packs;
using CinWorkflows.Integrations.Templates;
using CinWorkflows.Letters.Templates;

namespace CinWorkflows.Integrations.Tests.Templates;

public sealed class LetterTemplateFolderTests : IDisposable
{
    private const string Good = "subject: Hello\n\n# Title\n\n{{> deadline}}\n\n{{> plan}}\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("letters");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Read_WithoutAFolder_EveryLetterIsTheDefault() =>
        Assert.Empty(LetterTemplateFolder.Read(null, PackLibrary.Shipped, new HandlebarsTemplateEngine()).Templates!.Names);

    [Fact]
    public void Read_AFolderForEachAuthority_ReadsThemAll()
    {
        Write("hillingdon/planCopy.parent.md", Good);
        Write("northamptonshire/planCopy.parent.cy.md", Good);
        Write("northamptonshire/notes.txt", "not a template");

        Assert.Equal(["hillingdon/planCopy.parent.md", "northamptonshire/planCopy.parent.cy.md"], Read().Templates!.Names.Select(name => name.ToString()));
    }

    [Fact]
    public void Read_AtFault_NamesAllAndGivesNone()
    {
        Write("hillingdon/planCopy.parent.md", "subject: About {{childName}}\n\n# Title\n\n{{> deadline}}\n\n{{> plan}}\n");
        Write("leicester/planCopy.parent.md", Good);
        Write("hillingdon/planCopy.child.md", new string('x', 65 * 1024));
        Write("planCopy.parent.md", Good);

        var reading = Read();

        Assert.Null(reading.Templates);
        Assert.Equal(
            [
                "planCopy.parent.md: it lies in no authority's folder; move it into one.",
                "hillingdon/planCopy.child.md: it is larger than 64 KB, which no letter is; shorten it.",
                "hillingdon/planCopy.parent.md, line 1: '{{childName}}' may not stand in 'subject:', because a subject is seen by others, on a locked screen too; take it away, or use {{reference}}, {{date}}, {{starts}}, {{authority}}.",
                "leicester/planCopy.parent.md: 'leicester' is not an authority; known: hillingdon, northamptonshire, west-northamptonshire. Rename the folder.",
            ],
            reading.Faults.Select(fault => fault.ToString()));
    }

    private LetterTemplatesReading Read() => LetterTemplateFolder.Read(_folder.FullName, PackLibrary.Shipped, new HandlebarsTemplateEngine());

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
