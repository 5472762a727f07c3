using Mingzhang.Bench;

if (args is ["mutations", .. var rest])
{
    MutationBench.Run(rest);
    return 0;
}

if (args is ["memory"])
{
    WritingBench.ShowMemory();
    return 0;
}

if (args is ["writing"])
{
    await WritingBench.RunAsync();
    return 0;
}

if (args is ["performance"])
{
    await PerformanceBench.RunAsync();
    return 0;
}

if (!File.Exists(Command.Mz))
{
    Console.Error.WriteLine("Run ./mz codes 201 once first: it builds the program that is measured.");
    return 2;
}

Console.WriteLine($"{Environment.ProcessorCount} cores, {Environment.OSVersion}, .NET {Environment.Version}");
ProcessBench.Pdf();
WarmBench.Run();
ProcessBench.Fresh();
ScaleBench.Run();
if (args is ["speed"])
{
    return 0;
}

Console.WriteLine("(e) every number of the samples changed in every way (goal: 99 % found, 95 % found, located and repaired as one)");
MutationBench.Run([]);
await WritingBench.RunAsync();
await PerformanceBench.RunAsync();
return 0;
