export async function weigh(_site: string): Promise<void> {}
