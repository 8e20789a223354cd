import { RegisterPerson } from '@application/unit/register-person';
import { RegisterUnit } from '@application/unit/register-unit';
import { Module } from '@nestjs/common';
import { DirectoryController } from './directory.controller';

@Module({ controllers: [DirectoryController], providers: [RegisterUnit, RegisterPerson] })
export class UnitModule {}
