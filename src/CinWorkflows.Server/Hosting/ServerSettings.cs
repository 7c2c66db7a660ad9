namespace CinWorkflows.Server.Hosting;

/// <summary>Where an embedded host keeps its data and finds further packs.</summary>
/// <param name="DataFolder">The one folder with all data.</param>
/// <param name="PacksFolder">A folder with further packs; null where there is none.</param>
internal sealed record ServerSettings(string DataFolder, string? PacksFolder = null)
{
    public string RecordFile => Path.Combine(DataFolder, "record.db");

    public string EngineFile => Path.Combine(DataFolder, "engine.db");

    public string HolidaysFile => Path.Combine(DataFolder, "holidays.json");

    public string SettingsFile => Path.Combine(DataFolder, "settings.json");

    public string MessagesFolder => Path.Combine(DataFolder, "messages");
}
