using CinWorkflows.Cases.Packs;
using CinWorkflows.Integrations.Authorities;
using CinWorkflows.Integrations.Documents;
using CinWorkflows.Integrations.Exchange;
using CinWorkflows.Integrations.Files;
using CinWorkflows.Integrations.Templates;
using CinWorkflows.Server.Backups;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Server.Matching;
using CinWorkflows.Server.Watching;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Server.Health;

/// <summary>Checks what the host itself needs: its data folder, packs, files of earlier versions and settings.</summary>
internal sealed class HostCheck(ServerSettings settings) : IServiceCheck
{
    private static readonly TimeSpan LongestRead = TimeSpan.FromMinutes(1);

    public string Name => "this machine";

    /// <summary>The settings of the authorities, once they were read; null where they are at fault.</summary>
    public IReadOnlyDictionary<string, AuthoritySettings>? Authorities { get; private set; }

    public async Task<IReadOnlyList<ServiceFinding>> RunAsync(CancellationToken cancellationToken)
    {
        PackLibrary? packs = null;
        return
        [
            Try("The data folder can be written", Write, "Give the account under which the service runs the right to write there, or name another folder with --data."),
            Try("No restore has broken off in the data folder", () => HalfRestored.Refuse(settings), "Nothing starts on it before."),
            .. await FilesAsync(cancellationToken),
            Try("The policy packs are valid", () => packs = PackFolder.Read(settings.PacksFolder), "Run 'packs validate' on the file, and put it right."),
            Try("The files of earlier versions can be taken over", () => EarlierVersionFiles.Check(settings), "Correct the file that is named, or bring it back from a backup."),
            Try("The directory of authorities can be read", () => AuthorityFile.Read(settings.AuthoritiesFile), "Correct the file; without it notifications to other authorities go by hand."),
            .. packs is null
                ? Array.Empty<ServiceFinding>()
                :
                [
                    Try("The letter templates are in order", () => TemplateFolder.Read(settings, packs, new HandlebarsTemplateEngine()), "Correct the files that are named."),
                    Try("The settings of the authorities are complete", () => ReadSettings(packs), "Correct settings.json or the environment variable that is named."),
                ],
        ];
    }

    /// <summary>The databases, where there are some.</summary>
    private async Task<IReadOnlyList<ServiceFinding>> FilesAsync(CancellationToken cancellationToken)
    {
        var findings = new List<ServiceFinding>();
        foreach (var file in new[] { settings.RecordFile, settings.EngineFile }.Where(File.Exists))
        {
            findings.Add(await PagesAsync(file, cancellationToken));
        }

        if (await MarksOnDisk.ReadAsync(settings, cancellationToken) is { } standing)
        {
            const string Belong = "The workflows belong to the record";
            findings.Add(standing is EngineMatch.Fits or EngineMatch.Fresh
                ? new(true, Belong)
                : new(false, Belong, $"{EngineWords.Of(standing)} Start the service: every case is started anew from the record, and what was sent is not sent again."));
        }

        return findings;
    }

    private static async Task<ServiceFinding> PagesAsync(string file, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(file);
        try
        {
            return await PageCheck.RunAsync(file, LongestRead, cancellationToken) switch
            {
                true => new(true, $"{name} is whole"),
                false => new(false, $"{name} is whole", StorageWords.WhatToDo(StorageFault.Damaged)),
                null => new(true, $"{name} is too large to be read through in a minute; no damage was found in that time"),
            };
        }
        catch (StorageFaultException unread)
        {
            return new(false, $"{name} can be read", unread.Message);
        }
    }

    private static ServiceFinding Try(string what, Action action, string fix)
    {
        try
        {
            action();
            return new(true, what);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException or InvalidOperationException or InvalidDataException or PackFaultException)
        {
            return new(false, what, $"{problem.Message} {fix}");
        }
    }

    private void Write()
    {
        OwnersFile.CreateFolder(settings.DataFolder);
        var probe = Path.Combine(settings.DataFolder, $".doctor-{Guid.NewGuid():N}");
        File.WriteAllText(probe, "");
        File.Delete(probe);
    }

    private void ReadSettings(PackLibrary packs)
    {
        var configuration = new ConfigurationBuilder().AddSettingsFile(settings).Build();
        var authorities = Hosting.Authorities.Read(configuration, settings, packs);
        using var keys = ExchangeKeyRing.Of(authorities, packs);
        using var services = AuthorityConnections.Of(authorities, new NowhereChannel(), TimeProvider.System);
        DocumentSettings.Blobs(configuration);
        DocumentSettings.LargestBytes(configuration);
        DocumentSettings.Scanner(configuration);
        BackupSettings.Read(configuration);
        Authorities = authorities;
    }

    /// <summary>Stands for files while settings are only tried.</summary>
    private sealed class NowhereChannel : IMessageChannel
    {
        public Task<MessageReceipt> SendAsync(OutgoingMessage message, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<MessageReceipt> FollowAsync(AcceptedMessage sent, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
