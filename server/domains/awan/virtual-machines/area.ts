import { readAll } from '../../../world/table.ts';
import { machineHours } from './hours.ts';
import { firstHoursOfMachines, startMachines, stopMachines } from './suspension.ts';
import type { Area } from '../billing/area.ts';

export const virtualMachines: Area = {
  hourly: { uses: ({ virtual_machines }) => readAll(virtual_machines), hours: machineHours },
  suspension: { stop: stopMachines, start: startMachines, firstHours: firstHoursOfMachines },
};
