using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Workflows.Ports.Transfers.Authorities;

/// <summary>Another authority and the ways to reach it: by exchange where it has an installation, by link where it has a verified contact, by hand otherwise.</summary>
/// <param name="Code">Its ONS code: a letter and eight digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="Contact">Who takes a notification by e-mail; null where nobody is known.</param>
/// <param name="Exchange">Its installation; null where it has none.</param>
public sealed record OtherAuthority(string Code, string Name, TransferContact? Contact = null, ExchangePartner? Exchange = null);
