namespace CinWorkflows.TransferPacks.Contents;

/// <summary>An authority.</summary>
/// <param name="Code">Its ONS code: a letter and eight digits.</param>
/// <param name="Name">Its name.</param>
public sealed record PackAuthority(string Code, string Name);
