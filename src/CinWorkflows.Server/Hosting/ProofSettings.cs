using CinWorkflows.Integrations.Files;
using CinWorkflows.Records.Proof;

namespace CinWorkflows.Server.Hosting;

/// <summary>Where the keys of the record and its heads are.</summary>
/// <param name="KeysGiven">The keys themselves, as a setting; null where they are in a file.</param>
/// <param name="KeyFile">The file of the keys.</param>
/// <param name="HeadsFolder">The folder of the heads.</param>
/// <param name="RecordFile">The record.</param>
internal sealed record ProofSettings(string? KeysGiven, string KeyFile, string HeadsFolder, string RecordFile)
{
    public const string KeysSetting = "Record:Keys";
    public const string KeyFileSetting = "Record:KeyFile";
    public const string HeadsFolderSetting = "Record:HeadsFolder";

    /// <summary>As settings.json and the environment say.</summary>
    public static ProofSettings Of(ServerSettings settings)
    {
        var configuration = new ConfigurationBuilder().AddSettingsFile(settings).Build();
        return new(
            Given(configuration, KeysSetting),
            Given(configuration, KeyFileSetting) ?? settings.RecordKeyFile,
            Given(configuration, HeadsFolderSetting) ?? settings.HeadsFolder,
            settings.RecordFile);
    }

    /// <summary>The keys; where there is neither key nor record, the first is made.</summary>
    /// <exception cref="InvalidDataException">There are none, or they cannot be read as such; the message says what to do.</exception>
    /// <exception cref="IOException">They cannot be read or made.</exception>
    public RecordKeys Keys()
    {
        if (KeysGiven is null)
        {
            return RecordKeyFile.ReadOrMake(KeyFile, RecordFile, OwnersFile.Replace);
        }

        try
        {
            return RecordKeys.Of(KeysGiven);
        }
        catch (ArgumentException problem)
        {
            throw new InvalidDataException($"{KeysSetting}: {problem.Message} 'keys new' prints one.", problem);
        }
    }

    private static string? Given(IConfiguration configuration, string name) => configuration[name] is { Length: > 0 } value ? value : null;
}
