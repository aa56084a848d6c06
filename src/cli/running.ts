/** Is there a process of this number? */
export function isRunning(pid: number): boolean {
  try {
    // Signal 0 is not sent: it asks whether one could be.
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process is there, and refuses.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
