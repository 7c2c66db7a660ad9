using CinWorkflows.Records.Notices;

namespace CinWorkflows.Records.Reading;

/// <summary>A notice and one of those whom it told; without anybody, where it found nobody to tell.</summary>
internal sealed record NoticeTold(NoticeRow Notice, NoticeRecipientRow? Told);
