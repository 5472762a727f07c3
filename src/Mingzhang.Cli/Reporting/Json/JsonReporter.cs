using System.Text.Json;
using Mingzhang.Cli.Auditing;

namespace Mingzhang.Cli.Reporting.Json;

/// <summary>The audit for machines: one object, or one line for each file.</summary>
internal sealed class JsonReporter(TextWriter writer, bool lines) : IReporter
{
    private readonly JsonContract contract = new(JsonStyle.Options(indented: !lines));

    public void Add(FileResult result)
    {
        writer.Write((result switch
        {
            AuditedFile audited => JsonSerializer.Serialize(JsonMapping.Report(audited.Input.Path, audited.View), contract.JsonReport),
            FailedFile failed => JsonSerializer.Serialize(new JsonFailure(failed.Input.Path, new(failed.Cause, failed.Remedy)), contract.JsonFailure),
            _ => throw new ArgumentException("An unknown kind of result.", nameof(result)),
        }) + "\n");
        writer.Flush();
    }

    public void Finish(RunSummary summary)
    {
    }
}
