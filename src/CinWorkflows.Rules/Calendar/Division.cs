namespace CinWorkflows.Rules.Calendar;

/// <summary>The part of the United Kingdom whose bank holidays an authority keeps, as GOV.UK publishes them.</summary>
public enum Division
{
    /// <summary>England and Wales.</summary>
    EnglandAndWales,

    /// <summary>Scotland: 2 January and St Andrew’s Day, no Easter Monday, an early August summer holiday.</summary>
    Scotland,

    /// <summary>Northern Ireland: also St Patrick’s Day and 12 July.</summary>
    NorthernIreland,
}
