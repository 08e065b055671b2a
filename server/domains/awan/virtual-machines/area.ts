import { readEach } from '../../../world/table.ts';
import { machineHours } from './hours.ts';
import { firstHoursOfMachines, startMachines, stopMachines } from './suspension.ts';
import type { Area } from '../billing/area.ts';

export const virtualMachines: Area = {
  resources: ({ virtual_machines }) => virtual_machines,
  hourly: { uses: ({ virtual_machines }) => readEach(virtual_machines), hours: machineHours },
  suspension: { stop: stopMachines, start: startMachines, firstHours: firstHoursOfMachines },
};
