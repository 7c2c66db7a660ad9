namespace CinWorkflows.Server;

/// <summary>Where an embedded host keeps its data and finds further packs.</summary>
/// <param name="DataFolder">The one folder with all data.</param>
/// <param name="PacksFolder">A folder with further packs; null where there is none.</param>
internal sealed record ServerSettings(string DataFolder, string? PacksFolder = null)
{
    public string RecordFile => Path.Combine(DataFolder, "record.db");

    public string EngineFile => Path.Combine(DataFolder, "engine.db");

    public string HolidaysFile => Path.Combine(DataFolder, "holidays.json");

    public string SettingsFile => Path.Combine(DataFolder, "settings.json");

    /// <summary>The other authorities and how each is reached.</summary>
    public string AuthoritiesFile => Path.Combine(DataFolder, "authorities.json");

    public string TermsFile => Path.Combine(DataFolder, "terms.json");

    /// <summary>From which the addresses and codes of links to transfers are derived.</summary>
    public string LinkKeyFile => Path.Combine(DataFolder, "transfer-links.key");

    /// <summary>By which the record is sealed, unless the settings name another file or the keys themselves.</summary>
    public string RecordKeyFile => Path.Combine(DataFolder, "record.keys");

    /// <summary>Where each day's head of the record is written, unless the settings name another folder.</summary>
    public string HeadsFolder => Path.Combine(DataFolder, "heads");

    public string TemplatesFolder => Path.Combine(DataFolder, "templates");

    /// <summary>Where an authority's own mail server's hand-overs are noted; it has to outlive the process.</summary>
    public string HandoversFolder => Path.Combine(DataFolder, "handovers");

    public string DocumentsFolder => Path.Combine(DataFolder, "documents");

    public string MessagesFolder => Path.Combine(DataFolder, "messages");
}
