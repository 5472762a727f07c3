// Nothing: what it takes to start is what any .NET program takes.
return;
